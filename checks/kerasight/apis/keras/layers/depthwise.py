"""Depthwise and separable convolutions; base_depthwise_conv.py and base_separable_conv.py of
keras/src/layers/convolutional.
"""

from __future__ import annotations

from kerasight.apis.arguments import add, flag, size, sizes, text, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.convolution import ChannelsSpec, ConvolutionSpec
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound, WrongRank
from kerasight.values.shapes import Dim, Shape, UnknownDim


class OneBatchAxisSpec(ChannelsSpec):
    """A layer that takes exactly one batch axis in both versions of Keras."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Too few axes are told by the `input_spec`, too many by `build`."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank > self.spatial + 2:
            raise ProblemFound(WrongRank(call.shape, self.spatial + 2, at_least=False))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """As any convolution; dilated ones of Keras 2 know all sizes of a plane, or none.

        TensorFlow moves the dilation into the batch axis (`with_space_to_batch` of nn_ops.py).
        """
        layer = call.layer
        dims = call.shape.dims
        rates = sizes(layer, "dilation_rate", self.spatial)
        is_dilated = any(isinstance(rate, int) and rate > 1 for rate in rates)
        is_last = text(layer, "data_format", "channels_last") == "channels_last"
        is_open = dims is not None and len(dims) == 4 and None in dims[1:3]
        if call.keras.is_2 and is_dilated and is_last and is_open:
            assert dims is not None and isinstance(self, ConvolutionSpec)
            return (Shape((dims[0], None, None, self.channels_out(layer, dims[3]))),)
        return super().compute_output_shape(call)


class DepthwiseConvolutionSpec(OneBatchAxisSpec, ConvolutionSpec):
    """`DepthwiseConv1D` and `2D`: `depth_multiplier` kernels for each channel.

    Kernel (*kernel_size, channels, depth_multiplier), bias (channels * depth_multiplier,).
    """

    def build(self, call: LayerCall) -> Parameters:
        """kernel_size * channels * depth_multiplier, and one bias for each output channel."""
        layer = call.layer
        channels, depth = self.channels_in(layer, call.shape), size(layer, "depth_multiplier")
        self.compute_output_shape(call)
        use_bias = flag(layer, "use_bias", default=True)
        if use_bias is None:
            return Parameters(None, 0)
        kernel = weights(sizes(layer, "kernel_size", self.spatial), channels, depth)
        return Parameters(add(kernel, weights(channels, depth) if use_bias else 0), 0)

    def channels_out(self, layer: Layer, channels: Dim) -> Dim:
        """channels * depth_multiplier."""
        depth = size(layer, "depth_multiplier")
        if isinstance(channels, int) and isinstance(depth, int):
            return channels * depth
        return depth if isinstance(depth, UnknownDim) else channels


class SeparableConvolutionSpec(OneBatchAxisSpec, ConvolutionSpec):
    """`SeparableConv1D` and `2D`: a depthwise convolution, then one with windows of 1.

    Kernels (*kernel_size, channels, depth_multiplier) and (1, ..., channels *
    depth_multiplier, filters), bias (filters,).
    """

    def build(self, call: LayerCall) -> Parameters:
        """Both kernels, and `filters` for the bias."""
        layer = call.layer
        channels, depth = self.channels_in(layer, call.shape), size(layer, "depth_multiplier")
        filters = size(layer, "filters")
        self.compute_output_shape(call)
        use_bias = flag(layer, "use_bias", default=True)
        if use_bias is None:
            return Parameters(None, 0)
        depthwise = weights(sizes(layer, "kernel_size", self.spatial), channels, depth)
        pointwise = weights(channels, depth, filters)
        return Parameters(add(depthwise, pointwise, weights(filters) if use_bias else 0), 0)


SPECS: dict[str, BaseLayer] = {
    **{f"DepthwiseConv{n}D": DepthwiseConvolutionSpec(n) for n in (1, 2)},
    **{f"SeparableConv{n}D": SeparableConvolutionSpec(n) for n in (1, 2)},
}
