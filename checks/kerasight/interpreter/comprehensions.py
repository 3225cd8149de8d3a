"""List, set, dict comprehensions and generator expressions, unrolled over known values."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.interpreter.operators import is_constant, truth
from kerasight.interpreter.targets import assign, elements
from kerasight.values.objects import (
    INCOMPLETE,
    DictValue,
    ListValue,
    Rest,
    Scope,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.interpreter.run import Run

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def comprehend(run: Run, node: Comprehension) -> Value:
    """The list or dict that a comprehension makes; a generator counts as its list."""
    saved = run.scope
    run.scope = Scope({}, saved)
    items: list[tuple[Value, Value]] = []
    try:
        complete = _generate(run, node, 0, items)
    finally:
        run.scope = saved
    if isinstance(node, ast.SetComp):
        return Unknown("a set")
    if isinstance(node, ast.DictComp):
        result = DictValue()
        for key, value in items:
            result.items[key if is_constant(key) else INCOMPLETE] = value
        if not complete:
            result.items[INCOMPLETE] = Unknown("a comprehension over values that are not known")
        return result
    values = [value for _, value in items]
    if not complete:
        values = [Rest("a comprehension over values that are not known")]
    return ListValue(values)


def _generate(run: Run, node: Comprehension, level: int, items: list[tuple[Value, Value]]) -> bool:
    """Run the `for` at `level` and those inside; False when the elements are not all known."""
    from kerasight.interpreter.expressions import evaluate
    from kerasight.interpreter.run import MAX_ITERATIONS

    if level == len(node.generators):
        if isinstance(node, ast.DictComp):
            items.append((evaluate(run, node.key), evaluate(run, node.value)))
        else:
            items.append((None, evaluate(run, node.elt)))
        return True
    generator = node.generators[level]
    values = elements(evaluate(run, generator.iter))
    if values is None or len(values) > MAX_ITERATIONS:
        values, complete = [Unknown("an element of a value that is not known")], False
    else:
        complete = True
    for value in values:
        if run.steps_left <= 0:
            return False
        assign(run, generator.target, value)
        conditions = [truth(evaluate(run, condition)) for condition in generator.ifs]
        if False in conditions:
            continue
        complete = complete and None not in conditions
        complete = _generate(run, node, level + 1, items) and complete
    return complete
