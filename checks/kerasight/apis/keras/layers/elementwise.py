"""Layers that keep the shape of what they are fed, and hold no weights."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import (
    BaseLayer,
    ElementwiseLayer,
    RankedElementwiseLayer,
)
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, unknown_shape

ANY_SHAPE = (
    "Activation",
    "ActivityRegularization",
    "AlphaDropout",
    "Dropout",
    "ELU",
    "GaussianDropout",
    "GaussianNoise",
    "Identity",
    "LeakyReLU",
    "Masking",
    "ReLU",
    "Softmax",
    "ThresholdedReLU",
)


class AlphaDropoutSpec(BaseLayer):
    """`AlphaDropout`: Keras 2 multiplies by noise, which may widen what it is given."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, not known with a `noise_shape` in Keras 2."""
        if call.keras.is_2 and call.layer.arguments.get("noise_shape") is not None:
            return (unknown_shape("argument 'noise_shape'"),)
        return super().compute_output_shape(call)


SPECS: dict[str, BaseLayer] = {
    **{name: ElementwiseLayer() for name in ANY_SHAPE},
    "AlphaDropout": AlphaDropoutSpec(),
    **{f"SpatialDropout{n}D": RankedElementwiseLayer(n + 2) for n in (1, 2, 3)},
}
