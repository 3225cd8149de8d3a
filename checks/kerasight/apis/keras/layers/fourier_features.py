"""Random features of a kernel, in Keras 2; tf_keras/src/layers/kernelized.py."""

from __future__ import annotations

from kerasight.apis.arguments import add, size, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape


class RandomFourierFeaturesSpec(BaseLayer):
    """`RandomFourierFeatures`: (batch, features) to (batch, output_dim)."""

    rank = 2

    def build(self, call: LayerCall) -> Parameters:
        """A kernel and a bias that are drawn, and a scale that is trained if `trainable` says."""
        features = weight_axis(call.shape, -1, "unscaled_kernel")
        wide = size(call.layer, "output_dim")
        return Parameters(1, add(weights(features, wide), weights(wide)))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The last axis becomes `output_dim`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], size(call.layer, "output_dim"))),)


SPECS: dict[str, BaseLayer] = {"RandomFourierFeatures": RandomFourierFeaturesSpec()}
