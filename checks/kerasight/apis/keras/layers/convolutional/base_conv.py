"""`Conv1D`, `Conv2D` and `Conv3D`; base_conv.py of keras/src/layers/convolutional."""

from __future__ import annotations

from typing import Any

from kerasight.apis.arguments import size, sizes, text
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import (
    must,
    only,
    or_none,
    positive,
    slid_padding,
    window,
)
from kerasight.apis.keras.layers.base_layer import weight_axis
from kerasight.apis.keras.layers.spatial import SpatialLayer
from kerasight.apis.keras.layers.weights import kernel_and_bias
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class ChannelsLayer(SpatialLayer):
    """A layer over `rank` spatial axes whose weights depend on the number of channels."""

    checks = checks_of(
        dilation_rate=window(1),
        filters=or_none(positive),
        groups=only(3, must("a positive whole number", lambda groups: groups > 0)),
        kernel_size=window(1),
        padding=slid_padding(),
        strides=window(1),
    )

    takes_more_batch_axes = True
    activation_argument = "activation"
    computes_in_keras_2 = True
    takes_floats_only_in_keras_2 = True

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:
        """The channels."""
        first = channels_first(layer)
        return () if first is None else (self.channel_axis(first),)

    def channel_axis(self, first: bool) -> int:
        """The axis of the channels, counted from the end."""
        return -1 - self.rank if first else -1

    def channels_in(self, layer: Layer, shape: Shape) -> int | UnknownDim:
        """The number of input channels; raises NoneDimension if it is open."""
        first = channels_first(layer)
        if first is None:
            return UnknownDim("argument 'data_format' is not known")
        return weight_axis(shape, self.channel_axis(first), "kernel")


def _largest(value: Any) -> int:
    size: int = max(value) if isinstance(value, tuple) else value
    return size


def dilated_or_strided(majors: tuple[int, ...] = (2, 3)) -> Conflict:
    """A window cannot have its places apart and move by more than one place."""
    return Conflict(
        ("dilation_rate", "strides"),
        lambda dilation, strides: _largest(dilation) > 1 and _largest(strides) > 1,
        "above 1 and `strides` above 1 exclude each other",
        majors,
    )


class BaseConv(ChannelsLayer):
    """A convolution: kernel (*kernel_size, channels / groups, filters)."""

    conflicts: tuple[Conflict, ...] = (
        dilated_or_strided(),
        Conflict(
            ("groups", "filters"),
            lambda groups, filters: filters is not None and int(filters) % groups != 0,
            "does not divide `filters`",
        ),
    )

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Keras 2 accepts other batch axes in front, Keras 3 does not: it counts channels first."""
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if call.keras.is_3 and rank is not None and rank > self.rank + 2:
            self.channels_in(call.layer, call.shape)
            raise ProblemFound(WrongRank(call.shape, self.rank + 2, at_least=False))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """Kernel and bias; those of a `lora_rank` are left out."""
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
        if layer.arguments.get("lora_rank") is not None:
            return None
        kernel = (*sizes(layer, "kernel_size", self.rank), channels, filters)
        return kernel_and_bias(layer, kernel, (filters,))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis shrinks by the window; the channels become those of the output."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        end = len(shape.dims) if first else len(shape.dims) - 1
        kernel = sizes(layer, "kernel_size", self.rank)
        strides = sizes(layer, "strides", self.rank)
        dilation = self.dilation(layer)
        padding = text(layer, "padding", "valid")
        dims = list(shape.dims)
        for index, axis in enumerate(range(end - self.rank, end)):
            window = dilated(kernel[index], dilation[index])
            dims[axis] = window_output(shape, axis, window, strides[index], padding, "kernel_size")
        channel_axis = self.channel_axis(first)
        dims[channel_axis] = self.channels_out(layer, shape.dims[channel_axis])
        return (Shape(tuple(dims)),)

    def dilation(self, layer: Layer) -> tuple[int | UnknownDim, ...]:
        """The dilation along each axis."""
        return sizes(layer, "dilation_rate", self.rank)

    def channels_out(self, layer: Layer, channels: Dim) -> Dim:  # noqa: ARG002
        """The number of output channels for a number of input channels."""
        return size(layer, "filters")


def dilated(kernel: int | UnknownDim, dilation: int | UnknownDim) -> int | UnknownDim:
    """The width of a window with this dilation."""
    if isinstance(kernel, UnknownDim):
        return kernel
    if isinstance(dilation, UnknownDim):
        return dilation
    return dilation * (kernel - 1) + 1


class Conv1D(BaseConv):
    """`Conv1D`: over steps."""

    checks = checks_of(padding=slid_padding(causal_in=(2, 3)))

    rank = 1


class Conv2D(BaseConv):
    """`Conv2D`: over images."""

    rank = 2


class Conv3D(BaseConv):
    """`Conv3D`: over volumes."""

    rank = 3
