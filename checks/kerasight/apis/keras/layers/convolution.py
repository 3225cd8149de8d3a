"""Convolutions over one, two or three spatial axes; keras/src/layers/convolutional."""

from __future__ import annotations

from kerasight.apis.arguments import add, flag, size, sizes, text, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class ChannelsSpec(BaseLayer):
    """A layer over `spatial` axes whose weights depend on the number of channels."""

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial
        self.min_rank = spatial + 2

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The channels."""
        first = channels_first(layer)
        return () if first is None else (self.channel_axis(first),)

    def channel_axis(self, first: bool) -> int:
        """The axis of the channels, counted from the end."""
        return -1 - self.spatial if first else -1

    def channels_in(self, layer: Layer, shape: Shape) -> int | UnknownDim:
        """How many channels the layer is fed; raises NoneDimension when that is open."""
        first = channels_first(layer)
        if first is None:
            return UnknownDim("argument 'data_format' is not known")
        return weight_axis(shape, self.channel_axis(first), "kernel")


class ConvolutionSpec(ChannelsSpec):
    """`Conv1D`, `Conv2D`, `Conv3D`: kernel (*kernel_size, channels / groups, filters)."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Keras 2 takes further batch axes in front, Keras 3 does not: it counts channels first."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if call.keras.is_3 and rank is not None and rank > self.spatial + 2:
            self.channels_in(call.layer, call.shape)
            raise ProblemFound(WrongRank(call.shape, self.spatial + 2, at_least=False))

    def build(self, call: LayerCall) -> Parameters:
        """kernel_size * (channels / groups) * filters, and filters for the bias."""
        layer = call.layer
        channels = self.channels_in(layer, call.shape)
        groups, filters = size(layer, "groups"), size(layer, "filters")
        if isinstance(channels, int) and isinstance(groups, int) and groups > 0:
            if channels % groups:
                reason = f"{channels} channels do not divide into {groups} groups"
                raise ProblemFound(OtherMismatch(call.shape, reason))
            channels //= groups
        elif isinstance(groups, UnknownDim):
            channels = groups
        self.compute_output_shape(call)
        use_bias = flag(layer, "use_bias", default=True)
        if use_bias is None or layer.arguments.get("lora_rank") is not None:
            return Parameters(None, None)
        kernel = weights(sizes(layer, "kernel_size", self.spatial), channels, filters)
        return Parameters(add(kernel, weights(filters) if use_bias else 0), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis shrinks by the window; the channels become those of the output."""
        layer = call.layer
        shape, first = call.shape, channels_first(layer)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        rank = len(shape.dims)
        axes = (
            range(rank - self.spatial, rank) if first else range(rank - self.spatial - 1, rank - 1)
        )
        kernel = sizes(layer, "kernel_size", self.spatial)
        strides = sizes(layer, "strides", self.spatial)
        dilation = self.dilation(layer)
        padding = text(layer, "padding", "valid")
        dims = list(shape.dims)
        for index, axis in enumerate(axes):
            window = dilated(kernel[index], dilation[index])
            dims[axis] = window_output(shape, axis, window, strides[index], padding, "kernel_size")
        channel_axis = self.channel_axis(first)
        dims[channel_axis] = self.channels_out(layer, shape.dims[channel_axis])
        return (Shape(tuple(dims)),)

    def dilation(self, layer: Layer) -> tuple[int | UnknownDim, ...]:
        """How far apart the places of the window are along each axis."""
        return sizes(layer, "dilation_rate", self.spatial)

    def channels_out(self, layer: Layer, channels: Dim) -> Dim:  # noqa: ARG002
        """The number of output channels for a number of input channels."""
        return size(layer, "filters")


def dilated(kernel: int | UnknownDim, dilation: int | UnknownDim) -> int | UnknownDim:
    """The width of a window whose places are `dilation` apart."""
    if isinstance(kernel, UnknownDim):
        return kernel
    if isinstance(dilation, UnknownDim):
        return dilation
    return dilation * (kernel - 1) + 1


SPECS: dict[str, BaseLayer] = {f"Conv{n}D": ConvolutionSpec(n) for n in (1, 2, 3)}
