"""Depthwise and separable convolutions; base_depthwise_conv.py and base_separable_conv.py of
keras/src/layers/convolutional.
"""

from __future__ import annotations

from kerasight.apis.arguments import size, sizes, text
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import must, only, or_none, slid_padding
from kerasight.apis.keras.layers.convolutional.base_conv import (
    BaseConv,
    ChannelsLayer,
    dilated_or_strided,
)
from kerasight.apis.keras.layers.weights import asked_for, weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import ProblemFound, WrongRank
from kerasight.values.shapes import Dim, Shape, UnknownDim


class OneBatchAxis(ChannelsLayer):
    """A layer that accepts exactly one batch axis in both versions of Keras."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Too few axes are rejected by the `input_spec`, too many by `build`."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank > self.rank + 2:
            raise ProblemFound(WrongRank(call.shape, self.rank + 2, at_least=False))


class ByChannel(OneBatchAxis, BaseConv):
    """A convolution that begins with kernels for each channel."""

    checks = checks_of(depth_multiplier=only(3, or_none(must("positive", lambda depth: depth > 0))))
    conflicts: tuple[Conflict, ...] = ()

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """As any convolution; for dilated ones of Keras 2, all sizes of a plane are known, or none.

        TensorFlow moves the dilation into the batch axis (`with_space_to_batch` of nn_ops.py).
        """
        layer, dims = call.layer, call.shape.dims
        rates = sizes(layer, "dilation_rate", self.rank)
        is_dilated = any(isinstance(rate, int) and rate > 1 for rate in rates)
        is_last = text(layer, "data_format", "channels_last") == "channels_last"
        is_open = dims is not None and len(dims) == 4 and None in dims[1:3]
        if call.keras.is_2 and is_dilated and is_last and is_open:
            assert dims is not None
            return (Shape((dims[0], None, None, self.channels_out(layer, dims[3]))),)
        return super().compute_output_shape(call)

    def depthwise(self, call: LayerCall, name: str) -> WeightSpec:
        """The kernels of the channels: (*kernel_size, channels, depth_multiplier)."""
        layer, channels = call.layer, self.channels_in(call.layer, call.shape)
        kernel = sizes(layer, "kernel_size", self.rank)
        self.compute_output_shape(call)
        made = weight(layer, name, (*kernel, channels, size(layer, "depth_multiplier")))
        initializer = layer.arguments.get("depthwise_initializer")
        return made._replace(initializer=initializer)


def _times(channels: Dim, depth: int | UnknownDim) -> Dim:
    if isinstance(channels, int) and isinstance(depth, int):
        return channels * depth
    return depth if isinstance(depth, UnknownDim) else channels


class BaseDepthwiseConv(ByChannel):
    """`depth_multiplier` kernels for each channel, bias (channels * depth_multiplier,)."""

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The kernels, and one bias for each output channel."""
        layer = call.layer
        kernel = self.depthwise(call, "kernel" if call.keras.is_3 else "depthwise_kernel")
        channels = _times(self.channels_in(layer, call.shape), size(layer, "depth_multiplier"))
        return (kernel, *asked_for(layer, "use_bias", weight(layer, "bias", (channels,))))

    def channels_out(self, layer: Layer, channels: Dim) -> Dim:
        """channels * depth_multiplier."""
        return _times(channels, size(layer, "depth_multiplier"))


class DepthwiseConv1D(BaseDepthwiseConv):
    """`DepthwiseConv1D`: over steps."""

    rank = 1


class DepthwiseConv2D(BaseDepthwiseConv):
    """`DepthwiseConv2D`: over images."""

    rank = 2


class BaseSeparableConv(ByChannel):
    """A depthwise convolution, then one with windows of 1.

    Its kernel has the shape (1, ..., channels * depth_multiplier, filters), its bias (filters,).
    """

    conflicts = (dilated_or_strided((2,)),)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Both kernels, and `filters` for the bias."""
        layer, filters = call.layer, size(call.layer, "filters")
        depthwise = self.depthwise(call, "depthwise_kernel")
        channels = _times(self.channels_in(layer, call.shape), size(layer, "depth_multiplier"))
        pointwise = WeightSpec(
            "pointwise_kernel",
            Shape(((1,) * self.rank) + (channels, filters)),
            layer.arguments.get("pointwise_initializer"),
        )
        bias = asked_for(layer, "use_bias", weight(layer, "bias", (filters,)))
        return (depthwise, pointwise, *bias)


class SeparableConv1D(BaseSeparableConv):
    """`SeparableConv1D`: over steps."""

    checks = checks_of(padding=slid_padding(causal_in=(2,)))

    rank = 1


class SeparableConv2D(BaseSeparableConv):
    """`SeparableConv2D`: over images."""

    rank = 2
