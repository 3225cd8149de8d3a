"""Masks: in Keras 3, the computation of a mask is a node of the graph where a layer uses it.

Mirrors `Layer.__call__` and `_set_mask_metadata` of keras/src/layers/layer.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.nodes import operation
from kerasight.apis.keras.ops.nodes import unknown_result
from kerasight.values.layer_spec import LayerCall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer, Tensor
    from kerasight.values.shapes import Shape


@dataclass(slots=True)
class Nodes:
    """Makes the nodes that compute the mask of a layer, at the place of the layer."""

    context: Context
    span: Span

    def operation(self, names: tuple[str, str], inputs: Sequence[Tensor], shape: Shape) -> Tensor:
        """The result of an operation, by its class in Keras 3 and its function in TensorFlow."""
        return operation(self.context, names, inputs, shape, self.span, "bool")

    def unknown(self, inputs: Sequence[Tensor], reason: str) -> Tensor:
        """An unknown mask, or none."""
        return unknown_result(self.context, inputs, reason, self.span)


def taken_by(
    context: Context, layer: Layer, inputs: Sequence[Tensor], call: Call
) -> tuple[Tensor, ...]:
    """The masks that a call of the layer is connected to.

    A call with keywords, on several tensors, or on one of another dtype than that of the layer, is
    not connected: there `Layer.__call__` uses copies of its arguments.
    """
    mask = inputs[0].mask if len(inputs) == 1 else None
    if mask is None or context.keras.is_2 or call.keywords:
        return ()
    if inputs[0].dtype not in (None, layer.precision.compute):
        return ()
    return (mask,) if layer.spec.facts(context.keras).takes_mask else ()


def pass_on(
    context: Context, layer: Layer, inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> None:
    """Set the mask of the output to that which the layer makes or keeps."""
    if context.keras.is_2 or not inputs:
        return
    call = LayerCall(layer, inputs, context.keras)
    outputs[0].mask = layer.spec.compute_mask(call, outputs, Nodes(context, layer.span))
