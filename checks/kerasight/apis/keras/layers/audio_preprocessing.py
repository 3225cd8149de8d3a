"""Spectrograms; mel_spectrogram.py and stft_spectrogram.py of keras/src/layers/preprocessing."""

from __future__ import annotations

from kerasight.apis.arguments import flag, size, text, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class MelSpectrogramSpec(BaseLayer):
    """`MelSpectrogram`: (batch, samples) to (batch, num_mel_bins, steps)."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """A step for each `sequence_stride` samples; further axes are dropped."""
        layer = call.layer
        shape, bins = call.shape, size(layer, "num_mel_bins")
        if shape.dims is None:
            return (unknown_shape(shape.reason),)
        *batch, samples = shape.dims[:2]
        return (Shape((*batch, bins, _steps(samples, size(layer, "sequence_stride")))),)


def _steps(samples: Dim, stride: int | UnknownDim) -> Dim:
    if samples is None or isinstance(samples, UnknownDim):
        return samples
    if isinstance(stride, UnknownDim) or stride <= 0:
        return UnknownDim("argument 'sequence_stride'")
    return (samples + stride + 1) // stride


class STFTSpectrogramSpec(BaseLayer):
    """`STFTSpectrogram`: a convolution of every channel with waves of each frequency."""

    rank = 3

    def build(self, call: LayerCall) -> Parameters:
        """A kernel (frame_length, 1, frequencies) for the real part and one for the imaginary."""
        layer = call.layer
        mode = text(layer, "mode", "log")
        parts = None if mode is None else 1 if mode in ("real", "imag") else 2
        length, frequencies = size(layer, "frame_length"), _frequencies(layer)
        if parts is None:
            return Parameters(None, 0)
        return Parameters(weights(parts, length, frequencies), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, steps, channels * frequencies), with axes of their own by `expand_dims`."""
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


SPECS: dict[str, BaseLayer] = {
    "MelSpectrogram": MelSpectrogramSpec(),
    "STFTSpectrogram": STFTSpectrogramSpec(),
}
