"""How large an abstract value may grow; beyond, it is unknown.

Code that reads a value may visit all of its parts without a budget. A tuple that contains its
predecessor twice, built in a loop, would otherwise exhaust time and memory.
"""

from __future__ import annotations

from typing import Final

from kerasight.values.objects import (
    DictValue,
    GeneratorValue,
    ListValue,
    Rest,
    SetValue,
    Unknown,
    Value,
)

MAX_LENGTH: Final = 100_000
"""Characters of a string, or elements of a list or tuple."""

MAX_PARTS: Final = 20_000
"""Parts of a nested value, each counted as often as it occurs."""

MAX_NESTING: Final = 100
"""The nesting depth of containers."""

CONTAINERS: Final = frozenset({tuple, ListValue, DictValue, GeneratorValue})
GROWING: Final = CONTAINERS | {str, bytes}
"""The types of values that computations can make larger."""


def bounded(value: Value) -> Value:
    """The value itself, or unknown if it is too large."""
    if type(value) not in GROWING:
        return value
    if type(value) in CONTAINERS:
        return value if _fits(value) else Unknown("a value with too many parts")
    if isinstance(value, str | bytes) and len(value) > MAX_LENGTH:
        return Unknown("a text that is too long")
    return value


def storable(value: Value, container: Value) -> Value:
    """The value to add to a list or dict: unknown if it is too large or contains the container."""
    if type(value) not in CONTAINERS or _fits(value, container):
        return value
    return Unknown("a value that holds itself, or too much")


def shortened(items: list[Value]) -> None:
    """Truncate the elements of a list that is too long."""
    if len(items) > MAX_LENGTH:
        items[:] = [Rest("a list that is too long")]


def _fits(value: Value, without: Value = None) -> bool:
    level = [value]
    parts = 0
    for _ in range(MAX_NESTING):
        below: list[Value] = []
        for each in level:
            if each is without:
                return False
            inner = _inner(each)
            nested = [part for part in inner if type(part) in CONTAINERS]
            if not nested and each is value:
                return len(inner) <= MAX_LENGTH
            parts += len(inner)
            if parts > MAX_PARTS:
                return False
            below += nested
        if not below:
            return True
        level = below
    return False


def _inner(value: Value) -> list[Value]:
    """The direct parts of a container."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, GeneratorValue):
        return [value.items]
    if isinstance(value, ListValue):
        return list(value.items)
    assert isinstance(value, DictValue | SetValue)
    return list(value.items.values())
