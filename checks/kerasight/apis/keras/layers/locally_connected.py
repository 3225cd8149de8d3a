"""Convolutions with a kernel of its own at each place, in Keras 2 only;
tf_keras/src/layers/locally_connected.
"""

from __future__ import annotations

from kerasight.apis.arguments import add, flag, size, sizes, text, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.convolution import ConvolutionSpec
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import UnknownDim


class LocallyConnectedSpec(ConvolutionSpec):
    """`LocallyConnected1D` and `2D`: a kernel and a bias for each place of the output."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Exactly one batch axis."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank != self.spatial + 2:
            raise ProblemFound(WrongRank(call.shape, self.spatial + 2, at_least=False))

    def build(self, call: LayerCall) -> Parameters:
        """places * kernel_size * channels * filters, and places * filters for the bias.

        With implementation 2 the kernel has a weight for each pair of an input and an output.
        """
        layer = call.layer
        shape, first, filters = call.shape, channels_first(layer), size(layer, "filters")
        way, use_bias = layer.arguments.get("implementation"), flag(layer, "use_bias", default=True)
        same = text(layer, "padding", "valid") != "valid"
        if shape.dims is None or first is None or use_bias is None or way not in (1, 2, 3):
            return Parameters(None, 0)
        if same and way == 1:
            raise ProblemFound(OtherMismatch(shape, "implementation 1 takes no padding"))
        channels = self.channels_in(layer, shape)
        start = 2 if first else 1
        axes = range(start, start + self.spatial)
        fed = [weight_axis(shape, axis, "kernel") for axis in axes]
        (made,) = self.compute_output_shape(call)
        assert made.dims is not None
        places = made.dims[start : start + self.spatial]
        bias = weights(places, filters) if use_bias else 0
        if way == 2:
            return Parameters(add(weights(fed, channels, places, filters), bias), 0)
        if same:
            return Parameters(None, 0)
        kernel = sizes(layer, "kernel_size", self.spatial)
        return Parameters(add(weights(places, kernel, channels, filters), bias), 0)

    def dilation(self, layer: Layer) -> tuple[int | UnknownDim, ...]:  # noqa: ARG002
        """Always 1: there is no such argument."""
        return (1,) * self.spatial


SPECS: dict[str, BaseLayer] = {f"LocallyConnected{n}D": LocallyConnectedSpec(n) for n in (1, 2)}
