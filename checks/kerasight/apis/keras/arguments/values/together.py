"""Arguments that exclude or need each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kerasight.apis.keras.arguments.values.asked import is_constant, plain
from kerasight.values.keras_version import KerasVersion

if TYPE_CHECKING:
    from kerasight.values.objects import Value


@dataclass(frozen=True, slots=True)
class Together:
    """What is wrong with several arguments of one call."""

    classes: str

    names: tuple[str, ...]
    """The arguments; the first one is reported."""

    bad: Callable[..., bool]
    """Gets their values in order, and is called only if all are known."""

    reason: str
    majors: tuple[int, ...] = (2, 3)


def _largest(value: Any) -> int:
    size: int = max(value) if isinstance(value, tuple) else value
    return size


def _pads_too_much(padding: Any, strides: Any) -> bool:
    """Whether more is added at one side than the stride."""
    if padding is None:
        return False
    pads = padding if isinstance(padding, tuple) else (padding,) * 3
    steps = strides if isinstance(strides, tuple) else (strides,) * 3
    return any(pad >= step for pad, step in zip(pads, steps, strict=False))


def _shape(value: Any) -> tuple[int, ...]:
    return (len(value),) if isinstance(value, tuple) else ()


LOOKUPS = r"(Integer|String)Lookup"

DILATED = r"Conv\dD(Transpose)?"

TABLE: tuple[Together, ...] = (
    Together(
        DILATED,
        ("dilation_rate", "strides"),
        lambda dilation, strides: _largest(dilation) > 1 and _largest(strides) > 1,
        "above 1 and `strides` above 1 exclude each other",
    ),
    Together(
        r"SeparableConv\dD",
        ("dilation_rate", "strides"),
        lambda dilation, strides: _largest(dilation) > 1 and _largest(strides) > 1,
        "above 1 and `strides` above 1 exclude each other",
        (2,),
    ),
    Together(
        r"Conv\dDTranspose",
        ("output_padding", "strides"),
        _pads_too_much,
        "must be smaller than `strides`",
    ),
    Together(
        r"Conv\dD",
        ("groups", "filters"),
        lambda groups, filters: filters is not None and int(filters) % groups != 0,
        "does not divide `filters`",
    ),
    Together(
        r"LocallyConnected\dD",
        ("padding", "implementation"),
        lambda padding, implementation: padding.lower() != "valid" and implementation == 1,
        "must be 'valid' with `implementation=1`",
    ),
    Together(
        r"GroupedQueryAttention",
        ("num_query_heads", "num_key_value_heads"),
        lambda query, value: query % value != 0,
        "must be divisible by `num_key_value_heads`",
    ),
    Together(
        r"CategoryEncoding",
        ("num_tokens",),
        lambda tokens: tokens is None,
        "is missing",
    ),
    Together(
        r"Discretization",
        ("bin_boundaries", "num_bins"),
        lambda boundaries, bins: boundaries is None and bins is None,
        "or `num_bins` must be given",
        (3,),
    ),
    Together(
        r"Discretization",
        ("num_bins", "bin_boundaries"),
        lambda bins, boundaries: boundaries is not None and bins is not None,
        "and `bin_boundaries` exclude each other",
    ),
    Together(
        rf"Discretization|Hashing|{LOOKUPS}|TextVectorization",
        ("sparse", "output_mode"),
        lambda sparse, mode: bool(sparse) and mode == "int",
        "cannot be true with `output_mode='int'`",
    ),
    Together(
        LOOKUPS,
        ("invert", "output_mode"),
        lambda invert, mode: bool(invert) and mode != "int",
        "cannot be true unless `output_mode='int'`",
    ),
    Together(
        rf"{LOOKUPS}|TextVectorization",
        ("pad_to_max_tokens", "max_tokens"),
        lambda pad, tokens: bool(pad) and tokens is None,
        "needs `max_tokens`",
    ),
    Together(
        rf"{LOOKUPS}|TextVectorization",
        ("idf_weights", "output_mode"),
        lambda weights, mode: weights is not None and mode != "tf_idf",
        "is only for `output_mode='tf_idf'`",
    ),
    Together(
        LOOKUPS,
        ("idf_weights", "vocabulary", "output_mode"),
        lambda weights, words, mode: mode == "tf_idf" and words is not None and weights is None,
        "must be given with a vocabulary for `output_mode='tf_idf'`",
    ),
    Together(
        r"TextVectorization",
        ("output_sequence_length", "output_mode"),
        lambda length, mode: length is not None and mode != "int",
        "is only for `output_mode='int'`",
    ),
    Together(
        r"TextVectorization",
        ("ragged", "output_mode"),
        lambda ragged, mode: bool(ragged) and mode != "int",
        "is only for `output_mode='int'`",
    ),
    Together(
        r"TextVectorization",
        ("ragged", "output_sequence_length"),
        lambda ragged, length: bool(ragged) and length is not None,
        "and `output_sequence_length` exclude each other",
        (2,),
    ),
    Together(
        r"Normalization",
        ("mean", "variance"),
        lambda mean, variance: (mean is None) != (variance is None),
        "and `variance` must both be given, or none of them",
    ),
    Together(
        r"Normalization",
        ("mean", "variance"),
        lambda mean, variance: mean is not None and _shape(mean) != _shape(variance),
        "and `variance` must have the same shape",
        (3,),
    ),
    Together(
        r"MelSpectrogram",
        ("fft_length", "sequence_length"),
        lambda fft, length: length is not None and fft < length,
        "must be at least `sequence_length`",
    ),
    Together(
        r"STFTSpectrogram",
        ("frame_step", "frame_length"),
        lambda step, length: step is not None and not 1 <= step <= length,
        "must be between 1 and `frame_length`",
    ),
    Together(
        r"STFTSpectrogram",
        ("fft_length", "frame_length"),
        lambda fft, length: fft is not None and fft < length,
        "must be at least `frame_length`",
    ),
    Together(
        r"Embedding",
        ("mask_zero", "sparse"),
        lambda mask, sparse: bool(mask) and bool(sparse),
        "and `sparse` exclude each other",
        (2,),
    ),
)


@cache
def _rules_of(class_name: str, keras: KerasVersion) -> tuple[Together, ...]:
    """The rules of the table for a class."""
    return tuple(
        rule
        for rule in TABLE
        if keras.major in rule.majors and re.fullmatch(rule.classes, class_name)
    )


def refused_together(
    class_name: str, arguments: dict[str, Value], keras: KerasVersion
) -> tuple[str, str] | None:
    """The invalid argument and what is wrong with it, for the first violated rule."""
    for rule in _rules_of(class_name, keras):
        values = [arguments[name] for name in rule.names if name in arguments]
        if len(values) < len(rule.names) or not all(map(is_constant, values)):
            continue
        try:
            broken = rule.bad(*map(plain, values))
        except (TypeError, ValueError, AttributeError, ArithmeticError):
            # A value of a wrong type is reported by the table of single arguments.
            continue
        if broken:
            return rule.names[0], rule.reason
    return None
