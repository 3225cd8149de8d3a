"""`STFTSpectrogram`; keras/src/layers/preprocessing/stft_spectrogram.py."""

from __future__ import annotations

from kerasight.apis.arguments import flag, size, text, weights
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import one_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.weights import unknown_weight
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import InputSpec, LayerCall, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape


class STFTSpectrogram(BaseLayer):
    """`STFTSpectrogram`: a convolution of every channel with waves of each frequency."""

    checks = checks_of(
        mode=one_of("log", "magnitude", "psd", "real", "imag", "angle", "stft"),
        padding=one_of("valid", "same"),
        scaling=one_of("density", "spectrum", None),
    )
    conflicts = (
        Conflict(
            ("frame_step", "frame_length"),
            lambda step, length: step is not None and not 1 <= step <= length,
            "must be between 1 and `frame_length`",
        ),
        Conflict(
            ("fft_length", "frame_length"),
            lambda fft, length: fft is not None and fft < length,
            "must be at least `frame_length`",
        ),
    )

    example_shape = "(16000, 1)"
    input_spec = InputSpec(ndim=3)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """A kernel (frame_length, 1, frequencies) for the real part and one for the imaginary."""
        layer, mode = call.layer, text(call.layer, "mode", "log")
        if mode is None:
            return (unknown_weight("real_kernel", "argument 'mode'"),)
        kernel = Shape((size(layer, "frame_length"), 1, _frequencies(layer)))
        parts = [part for part, other in (("real", "imag"), ("imag", "real")) if mode != other]
        waves = Unknown("the waves of the transform")
        return tuple([WeightSpec(f"{part}_kernel", kernel, waves) for part in parts])

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, steps, channels * frequencies), with separate axes with `expand_dims`."""
        layer = call.layer
        shape, first = call.shape, channels_first(layer)
        expand, mode = flag(layer, "expand_dims"), text(layer, "mode", "log")
        if shape.dims is None or None in (first, expand, mode):
            return (unknown_shape(shape.reason or "an argument is not known"),)
        batch, samples_axis, channels_axis = shape.dims[0], 2 if first else 1, 1 if first else 2
        frequencies = _frequencies(layer)
        if mode == "stft" and isinstance(frequencies, int):
            frequencies *= 2
        window, step = size(layer, "frame_length"), _frame_step(layer)
        padding = text(layer, "padding", "valid")
        steps = window_output(shape, samples_axis, window, step, padding, "frame_length")
        channels = shape.dims[channels_axis]
        if channels is None:
            return (unknown_shape("the number of channels is open"),)
        if expand:
            dims = (batch, channels, steps, frequencies)
            return (Shape(dims if first else (batch, steps, frequencies, channels)),)
        both = weights(channels, frequencies)
        made = UnknownDim("the number of frequencies") if both is None else both
        return (Shape((batch, made, steps) if first else (batch, steps, made)),)


def _frame_step(layer: Layer) -> int | UnknownDim:
    if layer.arguments.get("frame_step") is not None:
        return size(layer, "frame_step")
    length = size(layer, "frame_length")
    return length // 2 if isinstance(length, int) else length


def _frequencies(layer: Layer) -> int | UnknownDim:
    """Half of the length of the transform, which is the next power of two by default, and one."""
    given = layer.arguments.get("fft_length") is not None
    length = size(layer, "fft_length" if given else "frame_length")
    if isinstance(length, UnknownDim) or length <= 0:
        return UnknownDim("the length of the transform")
    return (length if given else 1 << (length - 1).bit_length()) // 2 + 1
