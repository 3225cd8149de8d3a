"""Methods of lists, dicts, tuples and strings."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING, Any

from kerasight.apis.keras.custom import track
from kerasight.interpreter.core.bounds import MAX_LENGTH, shortened, storable
from kerasight.interpreter.core.constants import in_order, is_constant
from kerasight.interpreter.objects.elements import elements
from kerasight.interpreter.objects.formatting import format_method
from kerasight.interpreter.objects.joining import followed_by
from kerasight.interpreter.objects.sets import call_set_method
from kerasight.interpreter.objects.unknowns import call_unknown_method, has_method
from kerasight.values.objects import (
    INCOMPLETE,
    TEXT,
    DictValue,
    ListValue,
    Rest,
    SetValue,
    Unknown,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.interpreter.core.state import State

PURE_TEXT = frozenset(
    """capitalize casefold center count endswith find isalnum isalpha isdecimal isdigit islower
    isnumeric isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix
    replace rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title upper
    zfill""".split()
)
"""Methods of strings that are computed if all arguments are known."""

MOST_CHARACTERS = 1_000_000
"""The longest string that a method may return."""


def _call_of_text(state: State, target: str, name: str, call: Call) -> Value:  # noqa: ARG001
    if name == "format" and not call.open:
        made = format_method(target, call.positional, call.keywords)
    elif name in PURE_TEXT and not call.open:
        made = _text_method(target, name, call)
    else:
        made = Unknown(f"the result of '{name}'")
    if isinstance(made, Unknown):
        text = Unknown(made.reason, TEXT)
        return call_unknown_method(text, name, call) if has_method(text, name) else made
    return made


def _tuple_method(state: State, target: tuple[Value, ...], name: str, call: Call) -> Value:  # noqa: ARG001
    if name == "as_list":
        return ListValue(list(target))
    if name in ("count", "index") and is_constant(target):
        value = call.get("value", 0, Unknown())
        if is_constant(value) and (name == "count" or value in target):
            found: int = getattr(target, name)(value)
            return found
    return Unknown(f"the result of '{name}'")


def _text_method(target: str, name: str, call: Call) -> Value:
    arguments: list[Any] = [
        list(each.items) if isinstance(each, ListValue) and each.complete else each
        for each in call.positional
    ]
    known = all(
        all(map(is_constant, each)) if isinstance(each, list) else is_constant(each)
        for each in arguments
    )
    if not known or call.keywords or _may_be_long(target, arguments):
        return unknown("a text that is not known", *arguments)
    try:
        result = getattr(target, name)(*arguments)
    except (TypeError, ValueError, MemoryError):
        return Unknown(f"'{name}' fails")
    return ListValue(result) if isinstance(result, list) else result


def _may_be_long(target: str, arguments: list[Value]) -> bool:
    """Whether a method may return a string that is too long: by a width, or by nesting."""
    widths = [each for each in arguments if isinstance(each, int)]
    lengths = sorted(len(each) for each in (target, *arguments) if isinstance(each, str | list))
    most = prod(max(length, 1) for length in lengths[-2:])
    return max(widths, default=0) > MAX_LENGTH or most > MOST_CHARACTERS


def _list_method(state: State, target: ListValue, name: str, call: Call) -> Value:
    items = target.items
    first = call.get("object", 0, Unknown(f"the argument of '{name}'"))
    if name == "copy":
        return ListValue(list(items))
    if name in ("count", "index"):
        known = target.complete and all(map(is_constant, (*items, first)))
        if not known or (name == "index" and (first not in items or len(call.positional) > 1)):
            return unknown(f"the result of '{name}'", first, target)
        return items.count(first) if name == "count" else items.index(first)
    changed = state.journal.change(items)
    if name == "append":
        extend(state, target, [first])
    elif name == "extend":
        more = first.items if isinstance(first, ListValue) else elements(first)
        more = [Rest("extended by what is not known")] if more is None else more
        extend(state, target, more)
    elif name == "insert" and target.complete and isinstance(first, int):
        changed.insert(first, _kept(state, target, call.get("object", 1, Unknown())))
    elif name == "pop" and target.complete and items:
        index = call.get("index", 0, -1)
        if isinstance(index, int) and -len(items) <= index < len(items):
            popped: Value = changed.pop(index)
            return popped
        changed[:] = [Rest("popped at an index that is not known")]
        return unknown("an element that is not known", index)
    elif name == "reverse" and target.complete:
        changed.reverse()
    elif name == "clear":
        changed.clear()
    elif name == "remove" and any(each is first for each in items):
        del changed[next(index for index, each in enumerate(items) if each is first)]
    elif name == "sort" and not call.keywords and in_order(items) is not None:
        changed[:] = in_order(items) or []
    else:
        changed[:] = [Rest(f"after '{name}'")]
        return Unknown(f"the result of '{name}'")
    return None


def extend(state: State, target: ListValue, values: list[Value]) -> None:
    """Add elements at the end of a list."""
    changed = state.journal.change(target.items)
    if target.complete:
        changed.extend([_kept(state, target, each) for each in values])
        shortened(changed)
    else:
        changed[:] = followed_by(changed, values)


def _kept(state: State, target: ListValue, value: Value) -> Value:
    """A new element of a list; the layer that tracks the list tracks it."""
    value = storable(value, target)
    return value if target.tracker is None else track(state.context, target.tracker, value)


def _dict_method(state: State, target: DictValue, name: str, call: Call) -> Value:
    key = call.get("key", 0, Unknown())
    known_key = is_constant(key)
    if name in ("get", "pop", "setdefault"):
        default = call.get("default", 1)
        if known_key and target.surely_has(key):
            value = target.items[key]
            if name == "pop":
                state.journal.delete(target.items, key)
            return value
        if known_key and target.complete:
            if name == "setdefault":
                state.journal.set(target.items, key, storable(default, target))
            return default
        return unknown("a key that is not known", key, target)
    if name in ("items", "keys", "values") and target.complete:
        if name == "items":
            return ListValue(list(target.items.items()))
        return ListValue(list(target.items if name == "keys" else target.items.values()))
    if name == "copy":
        return DictValue(dict(target.items))
    if name == "clear":
        for each in list(target.items):
            state.journal.delete(target.items, each)
        return None
    if name == "update":
        new = call.positional[0] if call.positional else DictValue()
        other: dict[Value, Value] = {INCOMPLETE: Unknown("updated")}
        updates = dict(new.items) if isinstance(new, DictValue) else other
        updates.update(call.keywords)
        for each, value in updates.items():
            state.journal.set(target.items, each, storable(value, target))
        return None
    return Unknown(f"the result of '{name}'")


CONTAINERS: dict[type, Callable[[State, Any, str, Call], Value]] = {
    ListValue: _list_method,
    DictValue: _dict_method,
    SetValue: call_set_method,
    str: _call_of_text,
    tuple: _tuple_method,
}
"""The handler of the methods of each type."""
