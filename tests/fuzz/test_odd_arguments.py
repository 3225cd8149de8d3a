"""Invalid numbers as sizes: no layer spec may fail."""

from __future__ import annotations

import pytest

from kerasight.inspection import Settings
from kerasight.values.keras_version import Major

from .promises import keep

ODD = (
    "1e400",
    "-1e400",
    "float('nan')",
    "10**400",
    "-1",
    "0",
    "'x'",
    "()",
    "(None,)",
    "True",
    "1j",
)

CALLS = (
    *("Dense(X)", "Dense(X, activation=X)", "Conv2D(X, 3, groups=2)", "Conv2D(X, X, strides=X)"),
    *("LSTM(X)", "Dropout(X)", "MaxPooling2D(X, X)", "Embedding(X, X)", "RepeatVector(X)"),
    *("Resizing(X, X)", "RandomCrop(X, X)", "CategoryEncoding(X)", "Hashing(X)", "Reshape((X, X))"),
    *("Discretization(num_bins=X)", "GroupNormalization(X)", "Conv1D(4, 2, dilation_rate=X)"),
    *("ZeroPadding2D(X)", "UpSampling2D(X)", "Cropping2D(X)", "MultiHeadAttention(X, X)"),
    *("Permute((X, X))", "Flatten(X)", "Concatenate(axis=X)", "BatchNormalization(axis=X)"),
    *("STFTSpectrogram(frame_length=X, fft_length=X)", "SeparableConv2D(X, X, depth_multiplier=X)"),
    *("Conv2DTranspose(X, X, output_padding=X)", "ConvLSTM2D(X, X)", "EinsumDense('ab,bc->ac', X)"),
)


@pytest.mark.parametrize("keras", [2, 3])
@pytest.mark.parametrize("value", ODD)
def test_odd_arguments(value: str, keras: Major) -> None:
    lines = [f"layers.{call.replace('X', value)}(keras.Input((8, 8, 3)))" for call in CALLS]
    text = "import keras\nfrom keras import layers\n" + "\n".join(lines) + "\n"
    keep(text, Settings(keras=keras))
