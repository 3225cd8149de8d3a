"""Python's constants: the values that represent themselves, with all of their parts."""

from __future__ import annotations

from typing import Any

from kerasight.values.objects import Value

NUMBER = (int, float, complex)


def is_constant(value: Value) -> bool:
    """Whether a value and all of its parts are Python constants."""
    if isinstance(value, tuple):
        return all(is_constant(item) for item in value)
    return value is None or isinstance(value, (*NUMBER, str, bytes, range, type(Ellipsis)))


def in_order(items: list[Value]) -> list[Value] | None:
    """The items sorted, None where they cannot be compared."""
    if not all(map(is_constant, items)):
        return None
    comparable: list[Any] = items
    try:
        return sorted(comparable)
    except TypeError:
        return None
