"""`Rescaling`; keras/src/layers/preprocessing/rescaling.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, unknown_shape


class Rescaling(BaseLayer):
    """`Rescaling`: by one number; several broadcast in Keras 2."""

    activation = "linear"
    prepares_data = True
    rescales = True
    scales_by_argument = True
    example_shape = "(150, 150, 3)"
    computes_in_keras_2 = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself."""
        factors = [call.layer.arguments.get(name) for name in ("scale", "offset")]
        if call.keras.is_2 and not all(isinstance(factor, int | float) for factor in factors):
            return (unknown_shape("argument 'scale' or 'offset' is not one number"),)
        return (call.shape,)
