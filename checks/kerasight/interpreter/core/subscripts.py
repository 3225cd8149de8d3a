"""`value[index]` for Python's containers."""

from __future__ import annotations

from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.objects.elements import element_of
from kerasight.interpreter.objects.joining import is_plain
from kerasight.values.objects import (
    TEXT,
    UNKNOWN_SLICE,
    DictValue,
    ListValue,
    Rest,
    Unknown,
    Value,
    is_integer,
    unknown,
)


def get_item(value: Value, index: Value) -> Value:
    """The element or slice of a tuple, list, string, range or dict; unknown otherwise."""
    if isinstance(value, DictValue):
        if is_constant(index) and index in value.items:
            return value.items[index]
        return unknown("a key that is not known", index, value)
    if isinstance(value, ListValue):
        return _from_list(value, index)
    if isinstance(value, Unknown) and value.path == TEXT:
        return Unknown(value.reason, TEXT)
    if isinstance(value, tuple | str | bytes | range) and isinstance(index, int | slice):
        try:
            return value[index]
        except (IndexError, ValueError):
            return Unknown("an index outside of the sequence")
    return unknown("an element that is not known", value, index)


def _from_list(value: ListValue, index: Value) -> Value:
    known = value.items if value.complete else value.items[:-1]
    if isinstance(index, int) and value.complete and not -len(known) <= index < len(known):
        return unknown("an element that is not known", value)
    if isinstance(index, int) and (value.complete or 0 <= index < len(known)):
        return known[index]
    if isinstance(index, slice) and value.complete:
        try:
            return ListValue(known[index])
        except ValueError:
            return Unknown("a slice that fails")
    if is_integer(index):
        return element_of(value)
    if isinstance(index, slice) or (isinstance(index, Unknown) and index.reason == UNKNOWN_SLICE):
        reason = unknown("a slice that is not known", index, value).reason
        element = element_of(value)
        return ListValue([Rest(reason, element) if is_plain(element) else Rest(reason)])
    return unknown("an element that is not known", index, value)
