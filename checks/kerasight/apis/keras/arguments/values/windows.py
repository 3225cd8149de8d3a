"""Values of arguments of layers over spatial axes: convolutions, pooling, borders, upsampling.

Mirrors keras/src/utils/argument_validation.py, tf_keras/src/utils/conv_utils.py and the
constructors in keras/src/layers/convolutional, pooling and reshaping.
"""

from __future__ import annotations

import re
from typing import Any

from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, Table, plain
from kerasight.apis.keras.arguments.values.checks import (
    by_version,
    is_number,
    must,
    one_of,
    only,
    or_none,
    positive,
    true_integer,
    window,
)


def _may_be_causal(asked: Asked) -> bool:
    """Only `Conv1D`; in Keras 2 also its variants, and layers without the convolution checks."""
    if asked.keras.is_3:
        return asked.class_name == "Conv1D"
    is_checked = re.fullmatch(CONVOLUTIONS, asked.class_name) is not None
    return not is_checked or asked.class_name in ("Conv1D", "Conv1DTranspose", "SeparableConv1D")


def _padding(asked: Asked) -> RefusedValue | None:
    """Strings; a tuple or list passes the constructor."""
    value = plain(asked.value)
    causal = isinstance(value, str) and value.lower() == "causal"
    if isinstance(value, tuple) or (causal and _may_be_causal(asked)):
        return None
    return one_of("valid", "same", any_case=True)(asked)


def _ends(asked: Asked) -> RefusedValue | None:
    """Padding or cropping: a number, one for each axis, or two for each axis."""
    value = plain(asked.value)
    if asked.axes == 1:
        return window(0, 2)(asked)
    if isinstance(value, int):
        if value >= 0 or asked.keras.is_2 or not asked.class_name.startswith("Cropping"):
            return None
        return asked.must_be("0 or more")
    if isinstance(value, tuple) and len(value) == asked.axes:
        sides = [(one, one) if isinstance(one, int) else one for one in value]
        pairs = [one for one in sides if isinstance(one, tuple) and len(one) == 2]
        if len(pairs) == asked.axes and all(
            is_number(end) and end >= 0 for pair in pairs for end in pair
        ):
            return None
    return asked.must_be(f"a whole number, {asked.axes} of them, or {asked.axes} pairs of them")


def _output_size(asked: Asked) -> RefusedValue | None:
    """Any number, or as many values of any type as there are axes."""
    value = plain(asked.value)
    if isinstance(value, int) or (isinstance(value, tuple) and len(value) == asked.axes):
        return None
    return asked.must_be(f"a whole number or {asked.axes} of them")


def _is_target(sizes: Any) -> bool:
    """What `validate_reshape_shape` of keras/src/ops/operation_utils.py accepts."""
    numbers = [size for size in tuple(sizes) if isinstance(size, int)]
    return all(size >= -1 for size in numbers) and numbers.count(-1) < 2


CONVOLUTIONS = r"(Separable|Depthwise)?Conv\dD(Transpose)?"

SLIDING = rf"{CONVOLUTIONS}|LocallyConnected\dD"

TABLE: Table = (
    (CONVOLUTIONS, "filters", or_none(positive)),
    (r"\w*Conv\dD\w*", "depth_multiplier", only(3, or_none(must("positive", lambda n: n > 0)))),
    (r"\w*Conv\dD\w*", "groups", only(3, must("a positive whole number", lambda n: n > 0))),
    (SLIDING, "kernel_size|strides", window(1)),
    (r"ConvLSTM\dD", "kernel_size", window(1)),
    (r"ConvLSTM\dD", "strides", window(0)),
    (r"\w+\dDTranspose", "output_padding", or_none(window(0))),
    (r"(Max|Average)Pooling\dD", "pool_size", window(1)),
    (r"(Max|Average)Pooling\dD", "strides", or_none(window(0))),
    (rf"{CONVOLUTIONS}|ConvLSTM\dD", "dilation_rate", window(1)),
    (rf"{SLIDING}|ConvLSTM\dD", "padding", _padding),
    (r"(Max|Average)Pooling\dD", "padding", only(2, _padding)),
    (r"(Cropping|ZeroPadding)\dD", "cropping|padding", _ends),
    (
        r"UpSampling1D",
        "size",
        by_version(three=true_integer, two=must("a whole number", lambda n: int(n) is not None)),
    ),
    (r"UpSampling\dD", "size", window(1)),
    (
        r"RepeatVector",
        "n",
        by_version(three=true_integer, two=must("a whole number", lambda n: isinstance(n, int))),
    ),
    (
        r"Reshape",
        "target_shape",
        by_version(
            three=must("a tuple of sizes, at most one of them -1", _is_target),
            two=must("a tuple of sizes", lambda sizes: len(sizes) >= 0),
        ),
    ),
    (
        r"Permute",
        "dims",
        must("every axis from 1 on, each once", lambda d: sorted(d) == [*range(1, len(d) + 1)]),
    ),
    (r"Adaptive\w+D", "output_size", _output_size),
)
