"""What iterating over a value yields."""

from __future__ import annotations

from kerasight.apis.behaviour import behaviour_of
from kerasight.interpreter.objects.classes import tuple_of
from kerasight.interpreter.objects.joining import is_plain, join
from kerasight.values.objects import (
    INT,
    TEXT,
    DataValue,
    DictValue,
    GeneratorValue,
    InstanceValue,
    ListValue,
    Rest,
    SetValue,
    Unknown,
    Value,
    unknown,
)


def elements(value: Value) -> list[Value] | None:
    """What iterating over a value yields, None if unknown."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, ListValue) and value.complete:
        return list(value.items)
    if isinstance(value, DictValue) and value.complete:
        return list(value.items)
    if isinstance(value, GeneratorValue):
        return elements(value.items)
    if isinstance(value, InstanceValue):
        return tuple_of(value)
    if isinstance(value, SetValue) and value.complete and len(value.items) < 2:
        return list(value.items)
    if isinstance(value, range | str) and len(value) <= 10_000:
        return list(value)
    if isinstance(value, DataValue):
        return behaviour_of(value).elements(value)
    return None


def element_of(value: Value) -> Value:
    """A value that represents every element of a value with too many of them."""
    if isinstance(value, DataValue):
        return behaviour_of(value).element(value)
    otherwise = unknown("an element of a value that is not known", value)
    if isinstance(value, range):
        return Unknown(otherwise.reason, INT)
    if isinstance(value, str) or (isinstance(value, Unknown) and value.path == TEXT):
        return Unknown(otherwise.reason, TEXT)
    items = value.items if isinstance(value, GeneratorValue) else value
    found = _alike(items) if isinstance(items, ListValue | tuple) else None
    return otherwise if found is None else found


def _alike(items: ListValue | tuple[Value, ...]) -> Value:
    """The join of all elements, None if they are not known to be alike."""
    parts = items if isinstance(items, tuple) else items.items
    joined: Value = None
    for part in parts:
        element = part.element if isinstance(part, Rest) else part
        if element is None or (joined is not None and not is_plain(joined)):
            return None
        joined = element if joined is None else join(joined, element)
    return joined
