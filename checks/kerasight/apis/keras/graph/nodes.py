"""Graph nodes of layer calls and operations on symbolic tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer
from kerasight.apis.keras.layers.weights import NO_WEIGHTS
from kerasight.values.events import LayerMade
from kerasight.values.keras import Application, Layer, LayerState, Tensor
from kerasight.values.objects import Unknown
from kerasight.values.shapes import unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import TensorKind
    from kerasight.values.shapes import Shape

OPERATION = ElementwiseLayer()


def built() -> LayerState:
    """The state of a layer without weights, which needs no building."""
    return LayerState(parameters=NO_WEIGHTS)


def report_made(context: Context, layer: Layer, span: Span) -> None:
    """Record that the program makes a layer."""
    context.record(
        LayerMade(
            context.at(span),
            layer=layer,
            imports=context.source.imports,
            in_custom_code=context.tracing.methods > 0,
        )
    )


def connect(
    context: Context,
    layer: Layer,
    inputs: Sequence[Tensor],
    outputs: Sequence[Tensor],
    *,
    inside: bool = False,
    **how: Any,
) -> tuple[Tensor, ...]:
    """New output tensors of a layer (or an operation) for these inputs.

    They are like `outputs`, which belong to no graph. A call `inside` the code of another layer is
    not a node of the graph.
    """
    application = Application(layer, tuple(inputs), (), **how)
    application.outputs = tuple(
        [
            Tensor(
                _explained(each.shape, layer, inputs),
                application,
                dtype=each.dtype,
                kind=_kind(context, layer, each) if inside else None,
            )
            for each in outputs
        ]
    )
    context.journal.keep_item(layer.inside if inside else layer.applications, application)
    return application.outputs


def _kind(context: Context, layer: Layer, output: Tensor) -> TensorKind | None:
    """What an output is in the code of another layer: layers of Keras return tensors."""
    is_opaque = layer.is_custom or layer.spec.is_opaque or output.shape.dims is None
    return output.kind if is_opaque else context.tracing.kind


def _explained(shape: Shape, layer: Layer, inputs: Sequence[Tensor]) -> Shape:
    """The shape; if unknown, with the first cause: an input, or an argument."""
    if shape.dims is not None:
        return shape
    for tensor in inputs:
        if tensor.shape.dims is None and tensor.shape.reason:
            return unknown_shape(tensor.shape.reason)
    if not layer.is_custom:
        for name, value in layer.arguments.items():
            named = f"'{name}'" in shape.reason or shape.reason == "an argument is not known"
            if isinstance(value, Unknown) and value.reason and named:
                return unknown_shape(f"argument '{name}': {value.reason}")
    return shape


def operation(
    context: Context,
    names: tuple[str, str],
    inputs: Sequence[Tensor],
    shape: Shape,
    span: Span,
    dtype: str | None,
) -> Tensor:
    """The output of an operation on tensors, a node of the graph.

    `names` are the class of the operation in Keras 3, and the function of TensorFlow that
    Keras 2 calls it by.
    """
    keras3, keras2 = names
    if context.tracing.inside:
        class_name, name = keras3, keras2
    elif context.keras.is_3:
        class_name, name = keras3, context.names.of_class(keras3)
    else:
        class_name = "SlicingOpLambda" if keras2.endswith("getitem") else "TFOpLambda"
        name = context.names.unique(keras2)
    layer = Layer(class_name, name, OPERATION, {}, span, built())
    inside = context.tracing.inside
    output = Tensor(shape, dtype=dtype)
    return connect(context, layer, inputs, (output,), inside=inside, is_operation=True)[0]
