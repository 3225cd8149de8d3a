"""Layers that keep the shape of what they are fed, and hold no weights."""

from __future__ import annotations

from kerasight.apis.keras.layers.kind import ElementwiseKind, Kind, RankedElementwiseKind

ANY_SHAPE = (
    "Activation",
    "ActivityRegularization",
    "AlphaDropout",
    "Dropout",
    "ELU",
    "GaussianDropout",
    "GaussianNoise",
    "Identity",
    "LeakyReLU",
    "Masking",
    "ReLU",
    "Softmax",
    "ThresholdedReLU",
)

KINDS: dict[str, Kind] = {
    **{name: ElementwiseKind() for name in ANY_SHAPE},
    **{f"SpatialDropout{n}D": RankedElementwiseKind(n + 2) for n in (1, 2, 3)},
}
