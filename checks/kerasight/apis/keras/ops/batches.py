"""Operations that make a tensor of any batch size one of a fixed batch size.

Measured on Keras 2 and 3: the model trains on batches of that size. A smaller last batch raises,
and so does `predict` on one sample, or it returns the fixed number of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.arrays.conversion import as_tensors
from kerasight.apis.keras.ops.function import total
from kerasight.values.events import BatchSizeBaked
from kerasight.values.keras import Tensor
from kerasight.values.objects import DataValue, Value
from kerasight.values.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.shapes import Dim


def operands(values: Iterable[Value]) -> list[Tensor]:
    """The tensors in values; an array counts as a constant."""
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    made = [as_tensors(leaf) if isinstance(leaf, DataValue) else leaf for leaf in leaves]
    return [each for each in made if isinstance(each, Tensor)]


def report_reshaped(
    context: Context, function: str, tensor: Tensor, wanted: tuple[Dim, ...], span: Span
) -> None:
    """Record a new shape, with its -1 filled in, that is valid for one batch size only."""
    dims = tensor.shape.dims or ()
    if not _is_open(context, tensor) or not wanted:
        return
    if function == "broadcast_to" and len(wanted) > len(dims):
        return
    sample, elements = total(dims[1:]), total(wanted)
    if not isinstance(sample, int) or not isinstance(elements, int) or sample < 1:
        return
    size = elements // sample
    if size > 1 and elements % sample == 0:
        _report(context, function, tensor.shape, Shape(wanted), size, span)


def report_combined(
    context: Context,
    what: str,
    tensors: Sequence[Tensor],
    span: Span,
    others: Sequence[Tensor] | None = None,
) -> None:
    """Record that `what` combines a tensor of any batch size with a constant of a fixed one.

    The constant is one of the `tensors`, with the same rank, or one of the `others`: a state has
    fewer axes than the sequence.
    """
    tensor = next((each for each in tensors if _is_open(context, each)), None)
    if tensor is None:
        return
    for other in tensors if others is None else others:
        dims = other.shape.dims
        is_constant = other.origin is None and isinstance(total(dims or (None,)), int)
        if not is_constant or not dims:
            continue
        size, same_rank = dims[0], len(dims) == tensor.shape.rank
        if isinstance(size, int) and size > 1 and (same_rank or others is not None):
            _report(context, what, tensor.shape, other.shape, size, span)
            return


def _is_open(context: Context, tensor: Tensor) -> bool:
    """Whether a tensor of a model starts with an open size."""
    in_model = tensor.origin is not None or context.tracing.in_layer
    return in_model and (tensor.shape.dims or (0,))[0] is None


def _report(context: Context, what: str, shape: Shape, fixed: Shape, size: int, span: Span) -> None:
    context.record(
        BatchSizeBaked(
            context.at(span, context.calls.led_here()),
            what=what,
            shape=shape,
            fixed=fixed,
            size=size,
        )
    )
