"""`Flatten`; keras/src/layers/reshaping/flatten.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.reshaping.sizes import size_of
from kerasight.values.layer_spec import InputSpec, LayerCall
from kerasight.values.shapes import Shape, UnknownDim


class Flatten(BaseLayer):
    """`Flatten`: all axes but the batch become one."""

    input_spec = InputSpec(min_ndim=1)
    flattens = True
    keeps_values = True
    keeps_dtype_in_keras_3 = True
    example_shape = "(28, 28)"

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, product of the others)."""
        shape = call.shape
        if shape.dims is None:
            return (Shape((UnknownDim(shape.reason), UnknownDim(shape.reason))),)
        return (Shape((shape.dims[0], size_of(shape.dims[1:]))),)
