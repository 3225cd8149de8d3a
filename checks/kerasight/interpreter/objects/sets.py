"""Sets of constants: making, combining and changing them."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.objects.elements import elements
from kerasight.values.objects import INCOMPLETE, Rest, SetValue, Unknown, Value, unknown

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.interpreter.core.state import State

OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
    ast.Sub: operator.sub,
    ast.BitXor: operator.xor,
}
"""The result of each operator for two sets."""

COMBINATIONS: dict[str, type[ast.operator]] = {
    "union": ast.BitOr,
    "intersection": ast.BitAnd,
    "difference": ast.Sub,
    "symmetric_difference": ast.BitXor,
}
"""Methods that are equivalent to an operator."""

TESTS = {"issubset": "__le__", "issuperset": "__ge__", "isdisjoint": "isdisjoint"}


def set_of(items: list[Value]) -> SetValue:
    """A set of these elements; elements that are not constants are unknown."""
    made = SetValue()
    for item in items:
        if is_constant(item):
            made.items[item] = None
        else:
            reason = item.reason if isinstance(item, Rest | Unknown) else "not a constant"
            made.items[INCOMPLETE] = Unknown(reason)
    return made


def members(value: Value) -> list[Value] | None:
    """The elements of a value in any order, None if not all are known."""
    if isinstance(value, SetValue):
        return list(value.items) if value.complete else None
    return elements(value)


def combined(kind: type[ast.operator], left: SetValue, right: SetValue) -> Value:
    """`left <op> right`."""
    if not (left.complete and right.complete) or kind not in OPERATORS:
        return unknown("a combination of sets that are not known", left, right)
    return set_of(list(OPERATORS[kind](left.items.keys(), right.items.keys())))


def call_set_method(state: State, target: SetValue, name: str, call: Call) -> Value:
    """`target.name(...)`."""
    first = call.positional[0] if call.positional else Unknown(f"the argument of '{name}'")
    if name == "copy":
        return SetValue(dict(target.items))
    if name in COMBINATIONS or name in TESTS:
        items = members(first)
        if items is None or not all(map(is_constant, items)) or not target.complete:
            return unknown(f"the result of '{name}'", first, target)
        if name in COMBINATIONS:
            return combined(COMBINATIONS[name], target, set_of(items))
        answer: bool = getattr(set(target.items), TESTS[name])(set(items))
        return answer
    if name in ("add", "update"):
        items = [first] if name == "add" else members(first)
        added = set_of([Rest(unknown("an update", first).reason)] if items is None else items)
        for item, reason in added.items.items():
            state.journal.set(target.items, item, reason)
        return None
    if name in ("discard", "remove") and is_constant(first):
        state.journal.delete(target.items, first)
        return None
    state.journal.set(target.items, INCOMPLETE, Unknown(f"after '{name}'"))
    return Unknown(f"the result of '{name}'")
