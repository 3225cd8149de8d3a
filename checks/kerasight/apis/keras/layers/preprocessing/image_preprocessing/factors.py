"""What constructors of layers that change images demand of their factors.

Mirrors keras/src/layers/preprocessing/image_preprocessing and
tf_keras/src/layers/preprocessing/image_preprocessing.py.
"""

from __future__ import annotations

from typing import Any, Final

from kerasight.apis.keras.arguments.values.asked import Check
from kerasight.apis.keras.arguments.values.checks import is_number, must, one_of

FILL_MODES: Final = ("reflect", "wrap", "constant", "nearest")

fill_mode = one_of(*FILL_MODES)

interpolation = one_of("nearest", "bilinear")

resizing_of_keras_2 = one_of(
    *(
        "bilinear",
        "nearest",
        "bicubic",
        "area",
        "lanczos3",
        "lanczos5",
        "gaussian",
        "mitchellcubic",
    ),
    any_case=True,
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
