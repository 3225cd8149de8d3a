"""Values of arguments of layers for images and spectrograms.

Mirrors keras/src/layers/preprocessing/image_preprocessing and
tf_keras/src/layers/preprocessing/image_preprocessing.py.
"""

from __future__ import annotations

from typing import Any

from kerasight.apis.keras.arguments.values.asked import Check, Table
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    is_number,
    must,
    one_of,
    only,
    or_none,
)

FILL_MODES = ("reflect", "wrap", "constant", "nearest")

INTERPOLATIONS_OF_KERAS_2 = (
    "bilinear",
    "nearest",
    "bicubic",
    "area",
    "lanczos3",
    "lanczos5",
    "gaussian",
    "mitchellcubic",
)


def within(low: float, high: float, *, open_low: bool = False) -> Check:
    """A number within bounds, or two of them."""

    def holds(value: Any) -> bool:
        ends = value if isinstance(value, tuple) else (value, value)
        inside = all(is_number(end) and low <= end <= high for end in ends)
        return len(ends) == 2 and inside and not (open_low and low in ends)

    return must(f"between {low} and {high}, or two such numbers", holds)


def crossing(low: float, high: float) -> Check:
    """A number within bounds, or two: the first not above the upper one, the second not below the
    lower one.

    `_set_factor` of base_image_preprocessing_layer.py checks no more.
    """

    def holds(value: Any) -> bool:
        if isinstance(value, tuple):
            return len(value) == 2 and value[0] <= high and value[1] >= low
        return is_number(value) and low <= value <= high

    return must(f"between {low} and {high}, or two such numbers", holds)


def _ends(value: Any) -> tuple[Any, Any]:
    """The two ends of a factor of Keras 2, which uses the first two numbers only."""
    return (value[0], value[1]) if isinstance(value, tuple) else (-value, value)


shift_of_keras_2 = must(
    "between -1 and 1, or two such numbers, the smaller one first",
    lambda value: _ends(value)[0] <= _ends(value)[1] and all(abs(end) <= 1 for end in _ends(value)),
)

zoom_of_keras_2 = must(
    "between -1 and 1, or two such numbers",
    lambda value: all(abs(end) <= 1 for end in _ends(value)),
)

width_zoom_of_keras_2 = must(
    "above -1, or two such numbers", lambda value: all(end >= -1 for end in _ends(value))
)

growth_of_keras_2 = must(
    "above -1, or two such numbers, the smaller one first",
    lambda value: -1 <= _ends(value)[0] <= _ends(value)[1],
)

turn_of_keras_2 = must(
    "0 or more, or two numbers, the smaller one first",
    lambda value: _ends(value)[0] <= _ends(value)[1],
)

contrast_of_keras_2 = must(
    "between 0 and 1, or two such numbers",
    lambda value: (
        all(end >= 0 for end in (value[:2] if isinstance(value, tuple) else (value,)))
        and (value[0] if isinstance(value, tuple) else value) <= 1
        and (not isinstance(value, tuple) or value[1] is not None)
    ),
)

two_numbers = must(
    "a tuple or list of two numbers", lambda it: isinstance(it, tuple) and len(it) == 2
)

odd = must(
    "an odd number or two of them",
    lambda size: (
        all(n % 2 == 1 for n in (size if isinstance(size, tuple) else (size,)))
        and (not isinstance(size, tuple) or len(size) == 2)
    ),
)

TABLE: Table = (
    (
        r"A\w+|Equalization|RandAugment|Random(Brightness|ColorD\w+|Posterization|Saturation"
        r"|Sharpness)|Solarization",
        "value_range",
        two_numbers,
    ),
    (
        r"RandomFlip",
        "mode",
        only(2, one_of("horizontal", "vertical", "horizontal_and_vertical")),
    ),
    (r"RandomTranslation", r"\w+_factor", by_version(three=within(-1, 1), two=shift_of_keras_2)),
    (
        r"RandomZoom",
        "height_factor",
        by_version(three=within(-1, 1, open_low=True), two=zoom_of_keras_2),
    ),
    (
        r"RandomZoom",
        "width_factor",
        or_none(by_version(three=within(-1, 1, open_low=True), two=width_zoom_of_keras_2)),
    ),
    (r"RandomShear|Solarization", r"\w+_factor", within(0, 1)),
    (r"RandomHeight|RandomWidth", "factor", growth_of_keras_2),
    (r"RandomContrast", "factor", by_version(three=crossing(0, 1), two=contrast_of_keras_2)),
    (r"RandomRotation", "factor", by_version(three=or_none(crossing(-1, 1)), two=turn_of_keras_2)),
    (r"RandomBrightness", "factor", by_version(three=or_none(crossing(-1, 1)), two=within(-1, 1))),
    (r"RandomPosterization", "factor", crossing(1, 8)),
    (r"RandomGrayscale", "factor", must("between 0 and 1", lambda factor: 0 <= factor <= 1)),
    (r"RandomColorDegeneration|RandomSaturation", "factor", crossing(-1, 1)),
    (
        r"AugMix|CutMix|RandAugment|Random(ElasticTransform|Erasing|GaussianBlur|Hue|Invert"
        r"|Perspective|Sharpness)",
        "factor",
        crossing(0, 1),
    ),
    (r"RandomElasticTransform|RandomErasing", "scale", crossing(0, 1)),
    (r"RandomPerspective", "scale", must("between 0 and 1", lambda scale: 0 <= scale <= 1)),
    (r"RandomGaussianBlur", "sigma", crossing(0, 1)),
    (r"RandomGaussianBlur", "kernel_size", odd),
    (r"Random(Rotation|Shear|Translation|Zoom)", "fill_mode", one_of(*FILL_MODES)),
    (r"RandomElasticTransform", "fill_mode", one_of(*FILL_MODES, "mirror")),
    (
        r"Random(Rotation|Shear|Translation|Zoom|ElasticTransform|Perspective)|RandAugment|AugMix",
        "interpolation",
        one_of("nearest", "bilinear"),
    ),
    (
        r"Resizing|RandomHeight|RandomWidth",
        "interpolation",
        only(2, one_of(*INTERPOLATIONS_OF_KERAS_2, any_case=True)),
    ),
    (
        r"STFTSpectrogram",
        "mode",
        one_of("log", "magnitude", "psd", "real", "imag", "angle", "stft"),
    ),
    (r"STFTSpectrogram", "padding", one_of("valid", "same")),
    (r"STFTSpectrogram", "scaling", one_of("density", "spectrum", None)),
)
