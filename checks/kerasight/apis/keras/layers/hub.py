"""`hub.KerasLayer`: what it does is not in the program, but its output may be declared there.

See `KerasLayer.compute_output_shape` of tensorflow_hub/keras_layer.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_shape
from kerasight.apis.keras.graph.nodes import report_made
from kerasight.apis.keras.layers.base_layer import OpaqueLayer
from kerasight.apis.registry import transfer
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

CLASS_NAME = "KerasLayer"


class KerasLayer(OpaqueLayer):
    """A module from TensorFlow Hub; its weights are unknown."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The batch of the input with the argument `output_shape`, if given."""
        declared = call.layer.arguments.get("output_shape")
        if declared is None:
            return (unknown_shape("a module of TensorFlow Hub without `output_shape`"),)
        shape = to_shape(declared)
        batch = call.shape.dims[0] if call.shape.dims else None
        return (shape if shape.dims is None else Shape((batch, *shape.dims)),)


HUB = KerasLayer()


@transfer("tensorflow_hub.KerasLayer")
def make_hub_layer(context: Context, call: Call) -> Layer:
    """The layer made by `hub.KerasLayer(...)`."""
    arguments = dict(call.keywords)
    name = arguments.get("name")
    if not isinstance(name, str):
        name = context.names.of_class(CLASS_NAME)
    layer = Layer(CLASS_NAME, name, HUB, arguments, call.span, written=call.written)
    context.layers.append(layer)
    report_made(context, layer, call.span)
    return layer
