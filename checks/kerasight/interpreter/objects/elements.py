"""What iterating over a value yields."""

from __future__ import annotations

from kerasight.apis.behaviour import behaviour_of
from kerasight.interpreter.objects.classes import tuple_of
from kerasight.values.objects import (
    DataValue,
    DictValue,
    GeneratorValue,
    InstanceValue,
    ListValue,
    Rest,
    SetValue,
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
    items = value.items if isinstance(value, GeneratorValue) else value
    if isinstance(items, ListValue) and len(items.items) == 1:
        (rest,) = items.items
        if isinstance(rest, Rest) and rest.element is not None:
            return rest.element
    return unknown("an element of a value that is not known", value)
