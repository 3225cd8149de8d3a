"""`MelSpectrogram`; keras/src/layers/preprocessing/mel_spectrogram.py."""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import Conflict
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class MelSpectrogram(BaseLayer):
    """`MelSpectrogram`: (batch, samples) to (batch, num_mel_bins, steps)."""

    attributes = attributes_of(max_freq=unfollowed, sequence_length=unfollowed)

    conflicts = (
        Conflict(
            ("fft_length", "sequence_length"),
            lambda fft, length: length is not None and fft < length,
            "must be at least `sequence_length`",
        ),
    )

    example_shape = "(16000,)"

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """A step for each `sequence_stride` samples; other axes are dropped."""
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
