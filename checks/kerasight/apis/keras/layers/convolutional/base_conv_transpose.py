"""Transposed convolutions; keras/src/layers/convolutional/base_conv_transpose.py."""

from __future__ import annotations

from typing import Any

from kerasight.apis.arguments import size, sizes, text
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import or_none, slid_padding, window
from kerasight.apis.keras.layers.attributes import Given, attributes_of, per_axis
from kerasight.apis.keras.layers.convolutional.base_conv import dilated, dilated_or_strided
from kerasight.apis.keras.layers.convolutional.depthwise_conv import OneBatchAxis
from kerasight.apis.keras.layers.weights import kernel_and_bias
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Value
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


def _pads_too_much(padding: Any, strides: Any) -> bool:
    """Whether more is added at one side than the stride."""
    if padding is None:
        return False
    pads = padding if isinstance(padding, tuple) else (padding,) * 3
    steps = strides if isinstance(strides, tuple) else (strides,) * 3
    return any(pad >= step for pad, step in zip(pads, steps, strict=False))


def _output_padding(given: Given) -> Value:
    """None, or a number for each axis."""
    return None if given.value is None else per_axis(given)


class BaseConvTranspose(OneBatchAxis):
    """A transposed convolution: kernel (*kernel_size, filters, channels)."""

    checks = checks_of(output_padding=or_none(window(0)))
    attributes = attributes_of(output_padding=_output_padding)
    conflicts = (
        dilated_or_strided(),
        Conflict(("output_padding", "strides"), _pads_too_much, "must be smaller than `strides`"),
    )

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The kernel, and `filters` for the bias."""
        layer = call.layer
        channels, filters = self.channels_in(layer, call.shape), size(layer, "filters")
        kernel = (*sizes(layer, "kernel_size", self.rank), filters, channels)
        return kernel_and_bias(layer, kernel, (filters,))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis grows by `transposed_output`; the channels become `filters`."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        kernel = sizes(layer, "kernel_size", self.rank)
        strides = sizes(layer, "strides", self.rank)
        dilation = self._dilation(layer, shape, call.keras)
        padding = text(layer, "padding", "valid")
        no_padding = layer.arguments.get("output_padding") is None
        extra: tuple[int | UnknownDim | None, ...] = (None,) * self.rank
        if not no_padding:
            extra = sizes(layer, "output_padding", self.rank)
        dims = list(shape.dims)
        for index in range(self.rank):
            axis = index + (2 if first else 1)
            window = dilated(kernel[index], dilation[index])
            dims[axis] = transposed_output(
                dims[axis], window, strides[index], padding, extra[index]
            )
        dims[self.channel_axis(first)] = size(layer, "filters")
        return (Shape(tuple(dims)),)

    def _dilation(
        self, layer: Layer, shape: Shape, keras: KerasVersion
    ) -> tuple[int | UnknownDim, ...]:
        """The effective dilation: Keras 2 ignores that of three axes."""
        dilation = sizes(layer, "dilation_rate", self.rank)
        if keras.is_3 or self.rank == 1:
            return dilation
        if self.rank == 3:
            return (1, 1, 1)
        if all(isinstance(rate, int) for rate in dilation) and len(set(dilation)) > 1:
            raise ProblemFound(OtherMismatch(shape, "the dilation differs between the axes"))
        return dilation


def transposed_output(
    size: Dim,
    window: int | UnknownDim,
    stride: int | UnknownDim,
    padding: str | None,
    extra: int | UnknownDim | None,
) -> Dim:
    """The size along an axis after a transposed convolution; `extra` is its output_padding.

    valid: (size - 1) * stride + window + extra, where no `extra` fills up to the stride;
    same: size * stride, or (size - 1) * stride + window % 2 + extra. See
    `_get_output_shape_given_tf_padding` in keras/src/backend/common/backend_utils.py and
    `deconv_output_length` in tf_keras/src/utils/conv_utils.py.
    """
    if size is None:
        return None
    if padding not in ("valid", "same"):
        return UnknownDim("argument 'padding' is not known")
    known = [value for value in (size, window, stride, extra) if value is not None]
    for value in known:
        if isinstance(value, UnknownDim):
            return value
    assert isinstance(size, int) and isinstance(window, int) and isinstance(stride, int)
    assert not isinstance(extra, UnknownDim)
    if padding == "same":
        if extra is None:
            return size * stride
        return (size - 1) * stride + window % 2 + extra
    if extra is None:
        extra = max(window, stride) - window
    return (size - 1) * stride + window + extra


class Conv1DTranspose(BaseConvTranspose):
    """`Conv1DTranspose`: over steps."""

    checks = checks_of(padding=slid_padding(causal_in=(2,)))

    rank = 1


class Conv2DTranspose(BaseConvTranspose):
    """`Conv2DTranspose`: over images."""

    rank = 2


class Conv3DTranspose(BaseConvTranspose):
    """`Conv3DTranspose`: over volumes."""

    rank = 3
