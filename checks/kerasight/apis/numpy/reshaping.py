"""Reshaping of arrays to shapes that do not fit, where NumPy raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.numpy.making import dims_from
from kerasight.values.data import Array
from kerasight.values.events import ArrayReshapeRejected
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def report_reshape(context: Context, target: Value, sizes: Value, span: Span) -> None:
    """Record a shape that the numbers of an array certainly do not fit into.

    With one -1 the other sizes must divide the number of elements; without, their product is it.
    """
    dims = target.shape.dims if isinstance(target, Array) else None
    wanted = dims_from(sizes)
    if dims is None or wanted is None or context.tracing.inside:
        return
    count, product = 1, 1
    for dim in dims:
        if not isinstance(dim, int):
            return
        count *= dim
    for size in wanted:
        if not isinstance(size, int) or size < -1:
            return
        product *= 1 if size == -1 else size
    is_left = wanted.count(-1) == 1
    fits = product > 0 and count % product == 0 if is_left else count == product
    if not fits and wanted.count(-1) < 2:
        shapes = Shape(dims), Shape(wanted)
        context.record(ArrayReshapeRejected(context.at(span, context.calls.led_here()), *shapes))
