"""Patterns of `match` statements against values."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.core.evaluation import evaluate
from kerasight.interpreter.core.operators import compare
from kerasight.interpreter.objects.elements import elements
from kerasight.values.keras import Tensor
from kerasight.values.objects import DictValue, ListValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State


def matches(state: State, pattern: ast.pattern, value: Value) -> bool | None:
    """Whether a value matches, with its names bound; None if unknown."""
    if isinstance(pattern, ast.MatchValue):
        return _known(compare(ast.Eq, value, evaluate(state, pattern.value)))
    if isinstance(pattern, ast.MatchSingleton):
        return _known(compare(ast.Is, value, pattern.value))
    if isinstance(pattern, ast.MatchAs):
        found = True if pattern.pattern is None else matches(state, pattern.pattern, value)
        if pattern.name is not None:
            state.bind(pattern.name, value)
        return found
    if isinstance(pattern, ast.MatchOr):
        return _any_of(state, pattern.patterns, value)
    if isinstance(pattern, ast.MatchSequence):
        return _sequence(state, pattern, value)
    if isinstance(pattern, ast.MatchMapping):
        return _mapping(state, pattern, value)
    _forget(state, pattern)
    return None


def _known(result: Value) -> bool | None:
    return result if isinstance(result, bool) else None


def _any_of(state: State, patterns: list[ast.pattern], value: Value) -> bool | None:
    found: bool | None = False
    for each in patterns:
        one = matches(state, each, value)
        if one:
            return True
        found = None if one is None else found
    return found


def _forget(state: State, pattern: ast.pattern) -> None:
    for each in ast.walk(pattern):
        name = getattr(each, "name", None) or getattr(each, "rest", None)
        if isinstance(name, str):
            state.bind(name, Unknown("bound by a match"))


def _all_of(state: State, pairs: list[tuple[ast.pattern, Value]]) -> bool | None:
    results = [matches(state, pattern, value) for pattern, value in pairs]
    if False in results:
        return False
    return None if None in results else True


def _sequence(state: State, pattern: ast.MatchSequence, value: Value) -> bool | None:
    if isinstance(value, DictValue) or value is None or isinstance(value, str | int | float):
        return False
    items = elements(value) if isinstance(value, tuple | ListValue) else None
    if items is None or isinstance(value, Tensor):
        _forget(state, pattern)
        return None
    star = next((i for i, p in enumerate(pattern.patterns) if isinstance(p, ast.MatchStar)), None)
    if star is None:
        if len(items) != len(pattern.patterns):
            return False
        return _all_of(state, list(zip(pattern.patterns, items, strict=True)))
    behind = len(pattern.patterns) - star - 1
    if len(items) < star + behind:
        return False
    rest = pattern.patterns[star]
    if isinstance(rest, ast.MatchStar) and rest.name is not None:
        state.bind(rest.name, ListValue(items[star : len(items) - behind]))
    ends = [*zip(pattern.patterns[:star], items, strict=False)]
    ends += zip(pattern.patterns[star + 1 :], items[len(items) - behind :], strict=True)
    return _all_of(state, ends)


def _mapping(state: State, pattern: ast.MatchMapping, value: Value) -> bool | None:
    if is_constant(value) or isinstance(value, ListValue):
        return False
    keys = [evaluate(state, key) for key in pattern.keys]
    if not isinstance(value, DictValue) or not value.complete or not all(map(is_constant, keys)):
        _forget(state, pattern)
        return None
    if not all(key in value.items for key in keys):
        return False
    if pattern.rest is not None:
        others = {key: each for key, each in value.items.items() if key not in keys}
        state.bind(pattern.rest, DictValue(others))
    return _all_of(
        state, [(each, value.items[key]) for each, key in zip(pattern.patterns, keys, strict=True)]
    )
