"""String formatting: f-strings, `str.format` and `%`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kerasight.interpreter.core.constants import is_constant
from kerasight.values.objects import Unknown, Value, unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

CONVERSIONS = {-1: None, ord("s"): str, ord("r"): repr, ord("a"): ascii}

WIDTH = re.compile(r"\d+")


def _is_small(spec: str) -> bool:
    """Whether a format makes a string of an allowed length."""
    return all(len(number) < 6 for number in WIDTH.findall(spec))


def format_value(value: Value, conversion: int, spec: Value) -> Value:
    """`{value!conversion:spec}` of an f-string; unknown if a part is."""
    if not isinstance(spec, str) or not _is_small(spec):
        return Unknown("a format that is not known")
    if not is_constant(value):
        return unknown("a formatted value", value)
    convert = CONVERSIONS.get(conversion)
    try:
        return format(value if convert is None else convert(value), spec)
    except (TypeError, ValueError):
        return Unknown("a format that fails")


def format_method(text: str, positional: Sequence[Value], keywords: dict[str, Value]) -> Value:
    """`text.format(...)`."""
    if not all(map(is_constant, (*positional, *keywords.values()))) or not _is_small(text):
        return unknown("a formatted text", *positional, *keywords.values())
    try:
        return text.format(*positional, **keywords)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return Unknown("a format that fails")


def percent(text: str, values: Value) -> Value:
    """`text % values`."""
    if not is_constant(values) or not _is_small(text):
        return unknown("a formatted text", values)
    try:
        return text % values
    except (TypeError, ValueError, OverflowError):
        return Unknown("a format that fails")
