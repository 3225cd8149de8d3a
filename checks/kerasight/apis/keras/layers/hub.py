"""`hub.KerasLayer`: what it does is not in the program, but its output may be declared there.

See `KerasLayer.compute_output_shape` of tensorflow_hub/keras_layer.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_shape
from kerasight.apis.keras.graph.nodes import report_made
from kerasight.apis.keras.layers.base_layer import OpaqueLayer
from kerasight.apis.registry import transfer
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

CLASS_NAME = "KerasLayer"


ONE_VECTOR = re.compile(
    r"/(imagenet/\w+/(feature_vector|classification)|nnlm-|gnews-swivel-|universal-sentence-encoder)"
)
"""The addresses of modules that make one vector of each picture or text."""

WIDTH = re.compile(r"-dim(\d+)|-(\d+)dim")


def _width(handle: str) -> Dim:
    """The size of the vector, if the address says it: `nnlm-en-dim50`."""
    match = WIDTH.search(handle)
    if match is None:
        return UnknownDim("the size that a module of TensorFlow Hub makes")
    return int(match[1] or match[2])


class KerasLayer(OpaqueLayer):
    """A module from TensorFlow Hub; its weights are unknown."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The batch of the input with the argument `output_shape`, if given."""
        declared = call.layer.arguments.get("output_shape")
        batch = call.shape.dims[0] if call.shape.dims else None
        if declared is None:
            handle = call.layer.arguments.get("handle")
            if isinstance(handle, str) and ONE_VECTOR.search(handle):
                return (Shape((batch, _width(handle))),)
            return (unknown_shape("a module of TensorFlow Hub without `output_shape`"),)
        shape = to_shape(declared)
        return (shape if shape.dims is None else Shape((batch, *shape.dims)),)


HUB = KerasLayer()


@transfer("tensorflow_hub.KerasLayer")
def make_hub_layer(context: Context, call: Call) -> Layer:
    """The layer made by `hub.KerasLayer(...)`."""
    arguments = dict(call.keywords)
    if call.positional:
        arguments["handle"] = call.positional[0]
    name = arguments.get("name")
    if not isinstance(name, str):
        name = context.names.of_class(CLASS_NAME)
    layer = Layer(CLASS_NAME, name, HUB, arguments, call.span, written=call.written)
    context.layers.append(layer)
    report_made(context, layer, call.span)
    return layer
