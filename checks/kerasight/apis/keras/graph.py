"""Nodes of the graph that calls of layers and operations on symbolic tensors make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kerasight.apis.keras.layers.kind import ElementwiseKind
from kerasight.values.keras import Application, Layer, Parameters, Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.shapes import Shape

OPERATION = ElementwiseKind()


def connect(
    layer: Layer, inputs: Sequence[Tensor], shapes: Sequence[Shape], **kind: Any
) -> tuple[Tensor, ...]:
    """New tensors that come out of a layer (or an operation) for these inputs."""
    application = Application(layer, tuple(inputs), (), **kind)
    application.outputs = tuple(Tensor(shape, application) for shape in shapes)
    layer.applications.append(application)
    return application.outputs


def operation(
    context: Context, class_name: str, inputs: Sequence[Tensor], shape: Shape, span: Span
) -> Tensor:
    """The output of an operation on tensors, a node of its own in the graph."""
    layer = Layer(class_name, context.automatic_name(class_name), OPERATION, {}, span)
    layer.state["parameters"] = Parameters(0, 0)
    return connect(layer, inputs, (shape,), is_operation=True)[0]
