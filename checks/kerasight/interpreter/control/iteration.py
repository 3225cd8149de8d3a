"""Functions of Python and its library that order, join and copy values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, product
from math import comb, prod
from typing import TYPE_CHECKING, Any

from kerasight.interpreter.core.budget import MAX_ITERATIONS
from kerasight.interpreter.core.constants import in_order, is_constant
from kerasight.interpreter.core.evaluation import call_value
from kerasight.interpreter.objects.elements import element_of, elements
from kerasight.interpreter.objects.joining import is_plain
from kerasight.interpreter.objects.sets import members
from kerasight.values.objects import (
    BuiltinName,
    ClassValue,
    DataValue,
    DictValue,
    FunctionValue,
    GeneratorValue,
    LibraryName,
    ListValue,
    Rest,
    Value,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.interpreter.core.state import State


def call_with(state: State, function: Value, arguments: list[Value], call: Call) -> Value:
    """The result of a function for these arguments, at the place of `call`."""
    return call_value(state, function, replace(call, positional=arguments, keywords={}))


def _by(state: State, items: list[Value], call: Call) -> list[Value] | None:
    """The sort keys of items: themselves, or the results of `key`."""
    function = call.keywords.get("key")
    if function is None:
        return items
    keys = [call_with(state, function, [item], call) for item in items]
    return keys if all(map(is_constant, keys)) else None


def _sorted(state: State, call: Call) -> Value:
    items = members(call.positional[0])
    backwards = call.keywords.get("reverse", False)
    keys = None if items is None else _by(state, items, call)
    unclear = unknown("values in an order that is not known", *call.positional)
    if items is None or keys is None or not isinstance(backwards, bool | int):
        return ListValue([Rest(unclear.reason)])
    if in_order(keys) is None:
        return ListValue([Rest(unclear.reason)])
    comparable: list[Any] = keys
    order = sorted(range(len(items)), key=comparable.__getitem__, reverse=bool(backwards))
    return ListValue([items[index] for index in order])


def _next(state: State, call: Call) -> Value:
    source, *otherwise = call.positional
    if isinstance(source, DataValue):
        return element_of(source)
    values = source.items if isinstance(source, GeneratorValue) else source
    if isinstance(values, ListValue):
        if values.items and not isinstance(values.items[0], Rest):
            first: Value = state.journal.change(values.items).pop(0)
            return first
        if values.complete and otherwise:
            return otherwise[0]
        if len(values.items) == 1 and not otherwise:
            return element_of(values)
    return unknown("the next of values that are not known", source)


def _choice(state: State, call: Call) -> Value:  # noqa: ARG001
    return element_of(call.positional[0])


def _sample(state: State, call: Call) -> Value:  # noqa: ARG001
    source = call.positional[0]
    count = call.keywords.get("k", call.positional[1] if len(call.positional) > 1 else None)
    element = element_of(source)
    if not is_plain(element):
        return ListValue([Rest(unknown("a sample of what is not known", source).reason)])
    if isinstance(count, int) and 0 <= count <= MAX_ITERATIONS:
        return ListValue([element] * count)
    return ListValue([Rest("a sample whose size is not known", element)])


def _product(state: State, call: Call) -> Value:  # noqa: ARG001
    known = [elements(each) for each in call.positional]
    columns = [each for each in known if each is not None]
    if len(columns) < len(known) or call.keywords or prod(map(len, columns)) > MAX_ITERATIONS:
        return unknown("a product of values that are not known", *call.positional)
    return ListValue(list(product(*columns)))


def _combinations(state: State, call: Call) -> Value:  # noqa: ARG001
    items, count = elements(call.positional[0]), call.positional[1]
    if (
        items is not None
        and isinstance(count, int)
        and count >= 0
        and comb(len(items), count) <= MAX_ITERATIONS
    ):
        return ListValue(list(combinations(items, count)))
    return unknown("combinations of values that are not known", *call.positional)


def _chain(state: State, call: Call) -> Value:  # noqa: ARG001
    return _joined(call.positional)


def _chain_of(state: State, call: Call) -> Value:  # noqa: ARG001
    parts = elements(call.positional[0])
    if parts is None:
        return unknown("a chain of values that are not known", call.positional[0])
    return _joined(parts)


def _joined(parts: list[Value]) -> Value:
    items: list[Value] = []
    for part in parts:
        known = elements(part)
        if known is None:
            reason = unknown("a chain of values that are not known", part).reason
            return ListValue([*items, Rest(reason)])
        items.extend(known)
    return ListValue(items)


def _copied(state: State, call: Call) -> Value:  # noqa: ARG001
    return _copy(call.positional[0], deep=False)


def _deeply_copied(state: State, call: Call) -> Value:  # noqa: ARG001
    return _copy(call.positional[0], deep=True)


def _copy(value: Value, deep: bool) -> Value:
    """A copy of Python's containers; copies of other values are unknown."""
    if is_constant(value):
        return value
    if isinstance(value, tuple):
        return tuple([_copy(each, deep) for each in value]) if deep else value
    if isinstance(value, ListValue):
        return ListValue([_copy(each, deep) if deep else each for each in value.items])
    if isinstance(value, DictValue):
        return DictValue(
            {key: _copy(each, deep) if deep else each for key, each in value.items.items()}
        )
    if isinstance(value, Rest | LibraryName | BuiltinName | FunctionValue | ClassValue):
        return value
    return unknown("a copy of what is no container", value)


ITERATING: dict[str, tuple[Callable[[State, Call], Value], int, int]] = {
    "sorted": (_sorted, 1, 1),
    "next": (_next, 1, 2),
    "copy.copy": (_copied, 1, 1),
    "copy.deepcopy": (_deeply_copied, 1, 1),
    "random.choice": (_choice, 1, 1),
    "random.sample": (_sample, 1, 2),
    "itertools.chain": (_chain, 0, 99),
    "itertools.chain.from_iterable": (_chain_of, 1, 1),
    "itertools.combinations": (_combinations, 2, 2),
    "itertools.product": (_product, 1, 9),
}
"""The handler of each, and its least and greatest number of positional arguments."""
