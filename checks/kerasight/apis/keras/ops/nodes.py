"""Graph nodes of operations on symbolic tensors of a functional model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from kerasight.apis.keras.graph.nodes import OPERATION, built, connect
from kerasight.values.keras import Application, Layer, Tensor
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

Again: TypeAlias = "Callable[[Sequence[Shape]], Sequence[Shape]]"

UNKNOWN: Final = "?"
"""The name of a node with an unknown name."""

SLICING = ("getitem", "boolean_mask")
"""TensorFlow functions that Keras 2 wraps as a `SlicingOpLambda`."""


def results(
    context: Context,
    names: Sequence[str],
    inputs: Sequence[Tensor],
    shapes: Sequence[Shape],
    span: Span,
    again: Again | None = None,
    *,
    dtypes: Sequence[str | None] = (),
) -> tuple[Tensor, ...]:
    """The outputs of an operation; `dtypes` are theirs, empty if unknown.

    `names` are the class of the operation in Keras 3, or the TensorFlow functions, in order, in
    Keras 2. `again` returns the outputs for inputs of other shapes. Inside the code of a layer,
    there is no graph.
    """
    if context.tracing.inside:
        known = dtypes or (None,) * len(shapes)
        kind = None if UNKNOWN in names else context.tracing.kind
        return tuple(
            [
                Tensor(shape, dtype=dtype, kind=kind)
                for shape, dtype in zip(shapes, known, strict=True)
            ]
        )
    for name in names[:-1]:
        same = [tensor.shape for tensor in inputs[:1]]
        inputs = _node(context, name, inputs, same, span, lambda fed: fed[:1])
    return _node(context, names[-1], inputs, shapes, span, again, dtypes)


def _node(
    context: Context,
    name: str,
    inputs: Sequence[Tensor],
    shapes: Sequence[Shape],
    span: Span,
    again: Again | None,
    dtypes: Sequence[str | None] = (),
) -> tuple[Tensor, ...]:
    if name == UNKNOWN:
        layer = Layer(UNKNOWN, UNKNOWN, OPERATION, {}, span, built())
    elif context.keras.is_3:
        layer = Layer(name, context.names.of_class(name), OPERATION, {}, span, built())
    else:
        class_name = "SlicingOpLambda" if name.endswith(SLICING) else "TFOpLambda"
        layer = Layer(class_name, context.names.unique(f"tf.{name}"), OPERATION, {}, span, built())
    pairs = zip(shapes, dtypes or (None,) * len(shapes), strict=True)
    outputs = [Tensor(shape, dtype=dtype) for shape, dtype in pairs]
    return connect(context, layer, inputs, outputs, is_operation=True, again=again)


def unknown_result(
    context: Context,
    inputs: Sequence[Tensor],
    reason: str,
    span: Span,
    *,
    is_tensor: bool = False,
    dtype: str | None = None,
) -> Tensor:
    """The output of an unknown function: one or several nodes without a name.

    `is_tensor` says that it is certainly one tensor, of that `dtype`.
    """
    made = results(context, (UNKNOWN,), inputs, [unknown_shape(reason)], span)[0]
    if is_tensor and context.tracing.inside:
        made.kind, made.dtype = context.tracing.kind, dtype
    return made


def outputs_again(application: Application, shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The output shapes of an operation for inputs of other shapes."""
    again, count = application.again, len(application.outputs)
    found = () if again is None else tuple(again(shapes))
    reason = "an operation on another shape than before"
    return found if len(found) == count else (unknown_shape(reason),) * count
