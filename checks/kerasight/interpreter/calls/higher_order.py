"""Functions of Python and its library that call functions: `map`, `filter`, `reduce`."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from kerasight.interpreter.control.iteration import ITERATING, call_with
from kerasight.interpreter.core.evaluation import evaluate
from kerasight.interpreter.core.operators import truth
from kerasight.interpreter.objects.data_classes import FIELD_FUNCTIONS
from kerasight.interpreter.objects.elements import elements
from kerasight.values.objects import DictValue, ListValue, Rest, Unknown, Value, unknown

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.interpreter.core.state import State


def _map(state: State, call: Call) -> Value:
    function, *columns = call.positional
    known = [elements(column) for column in columns]
    if any(column is None for column in known):
        return ListValue([Rest("a map over values that are not known")])
    rows = zip(*(column or () for column in known), strict=False)
    return ListValue([call_with(state, function, list(row), call) for row in rows])


def _filter(state: State, call: Call) -> Value:
    function, values = call.positional
    kept: list[Value] = []
    for value in elements(values) or [Rest("a filter of values that are not known")]:
        found = None if isinstance(value, Rest) else _is_kept(state, function, value, call)
        if found is None:
            return ListValue([*kept, Rest("a filter whose answer is not known")])
        if found:
            kept.append(value)
    return ListValue(kept)


def _is_kept(state: State, function: Value, value: Value, call: Call) -> bool | None:
    return truth(value if function is None else call_with(state, function, [value], call))


def _reduce(state: State, call: Call) -> Value:
    function, values, *start = call.positional
    items = elements(values)
    if items is None or not (items or start):
        return Unknown("a reduction of values that are not known")
    result, *others = [*start, *items]
    for value in others:
        result = call_with(state, function, [result, value], call)
    return result


def _evaluated(state: State, call: Call) -> Value:
    """`eval("ReLU")`: the text is evaluated at the place of the call."""
    text = call.positional[0]
    if not isinstance(text, str) or len(text) > MAX_EVALUATED:
        return unknown("a text that is evaluated", text)
    try:
        node = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Unknown("a text that is no expression")
    start = call.span.start
    line = state.document.lines[start.line - 1]
    column = len(line[: start.column - 1].encode())
    for each in ast.walk(node):
        if isinstance(each, ast.expr | ast.keyword | ast.arg):
            each.lineno = each.end_lineno = start.line
            each.col_offset = each.end_col_offset = column
    return evaluate(state, node)


def _default_dict(state: State, call: Call) -> Value:  # noqa: ARG001
    """`collections.defaultdict(list)`."""
    factory, *given = call.positional or [None]
    made = pairs_as_dict(given[0] if given else DictValue(), call.keywords)
    if isinstance(made, DictValue):
        made.missing = factory
    return made


def _ordered(state: State, call: Call) -> Value:  # noqa: ARG001
    first = call.positional[0] if call.positional else DictValue()
    return pairs_as_dict(first, call.keywords)


def pairs_as_dict(first: Value, keywords: dict[str, Value]) -> Value:
    """`dict(pairs, **keywords)`."""
    named: dict[Value, Value] = dict(keywords.items())
    if isinstance(first, DictValue):
        return DictValue({**first.items, **named})
    items = elements(first)
    pairs = [item for item in items or () if isinstance(item, tuple) and len(item) == 2]
    if items is None or len(pairs) < len(items):
        return Unknown("a dict of pairs that are not known")
    try:
        return DictValue({**dict(pairs), **named})
    except TypeError:
        return Unknown("a dict with keys that are not known")


MAX_EVALUATED = 200
"""The longest text that `eval` evaluates."""

FUNCTIONAL: dict[str, tuple[Callable[[State, Call], Value], int, int]] = {
    "map": (_map, 2, 9),
    "filter": (_filter, 2, 2),
    "functools.reduce": (_reduce, 2, 3),
    "eval": (_evaluated, 1, 1),
    "collections.OrderedDict": (_ordered, 0, 1),
    "collections.defaultdict": (_default_dict, 0, 2),
    **ITERATING,
    **FIELD_FUNCTIONS,
}
"""The handler of each, and its least and greatest number of positional arguments."""


def call_functional(
    state: State,
    entry: tuple[Callable[[State, Call], Value], int, int],
    call: Call,
) -> Value:
    """Call one of `FUNCTIONAL`."""
    function, least, most = entry
    if call.open or not least <= len(call.positional) <= most:
        return Unknown("a call with arguments that are not known")
    return function(state, call)
