"""List, set, dict comprehensions and generator expressions, unrolled over known values."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.interpreter.core.budget import MAX_ITERATIONS
from kerasight.interpreter.core.conditions import iterated, tested
from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.core.evaluation import evaluate
from kerasight.interpreter.core.targets import assign
from kerasight.interpreter.objects.elements import element_of, elements
from kerasight.interpreter.objects.joining import rest_of
from kerasight.interpreter.objects.sets import set_of
from kerasight.values.objects import (
    INCOMPLETE,
    DictValue,
    ListValue,
    Scope,
    Unknown,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def comprehend(state: State, node: Comprehension) -> Value:
    """The list or dict of a comprehension; a generator expression is treated as a list."""
    saved = state.scope
    state.scope = Scope({}, saved)
    items: list[tuple[Value, Value]] = []
    reasons: list[str] = []
    try:
        _generate(state, node, 0, items, reasons)
    finally:
        state.scope = saved
    if isinstance(node, ast.DictComp):
        result = DictValue()
        for key, value in items:
            result.items[key if is_constant(key) else INCOMPLETE] = value
        if reasons:
            result.items[INCOMPLETE] = Unknown(reasons[0])
        return result
    values = [value for _, value in items]
    if reasons:
        values = [rest_of(values, reasons[0])]
    return set_of(values) if isinstance(node, ast.SetComp) else ListValue(values)


def _generate(
    state: State,
    node: Comprehension,
    level: int,
    items: list[tuple[Value, Value]],
    reasons: list[str],
) -> None:
    """Run the `for` at `level` and those inside; `reasons` are why some elements are unknown."""
    if level == len(node.generators):
        if isinstance(node, ast.DictComp):
            items.append((evaluate(state, node.key), evaluate(state, node.value)))
        else:
            items.append((None, evaluate(state, node.elt)))
        return
    generator = node.generators[level]
    iterable = evaluate(state, generator.iter)
    iterated(state, iterable, state.document.span(generator.iter))
    values = elements(iterable)
    if values is None or len(values) > MAX_ITERATIONS:
        element = element_of(iterable)
        values = [element]
        reasons.append(unknown("an element of a value that is not known", element, iterable).reason)
    for value in values:
        if state.budget.is_spent:
            reasons.append("beyond the budget")
            return
        assign(state, generator.target, value)
        conditions = [evaluate(state, condition) for condition in generator.ifs]
        known = [
            tested(state, condition, found)
            for condition, found in zip(generator.ifs, conditions, strict=True)
        ]
        if False in known:
            continue
        if None in known:
            reasons.append(unknown("a condition that is not known", *conditions).reason)
        _generate(state, node, level + 1, items, reasons)
