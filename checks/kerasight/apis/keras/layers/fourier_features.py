"""Random features of a kernel, in Keras 2; tf_keras/src/layers/kernelized.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, size, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.shapes import Shape


class RandomFourierFeaturesSpec(BaseLayer):
    """`RandomFourierFeatures`: (batch, features) to (batch, output_dim)."""

    rank = 2

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """A kernel and a bias that are drawn, and a scale that is trained if `trainable` says."""
        features = weight_axis(shapes[0], -1, "unscaled_kernel")
        wide = size(layer, "output_dim")
        return Parameters(1, add(weights(features, wide), weights(wide)))

    def output(
        self,
        layer: Layer,
        shapes: Sequence[Shape],
        keras: KerasVersion,  # noqa: ARG002
    ) -> tuple[Shape, ...]:
        """The last axis becomes `output_dim`."""
        shape = shapes[0]
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], size(layer, "output_dim"))),)


SPECS: dict[str, BaseLayer] = {"RandomFourierFeatures": RandomFourierFeaturesSpec()}
