"""Transfer functions of Python's builtin functions."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from kerasight.apis import data
from kerasight.apis.behaviour import behaviour_of
from kerasight.apis.keras.graph import operations
from kerasight.apis.keras.ops.misuse import report_builtin
from kerasight.apis.keras.ops.traced import report_none, report_value_asked
from kerasight.interpreter.calls.higher_order import FUNCTIONAL, call_functional, pairs_as_dict
from kerasight.interpreter.core import operators
from kerasight.interpreter.core.attributes import get_attribute, set_attribute, set_some_attribute
from kerasight.interpreter.core.constants import is_constant
from kerasight.interpreter.core.operators import truth
from kerasight.interpreter.objects.elements import element_of, elements
from kerasight.interpreter.objects.sets import members, set_of
from kerasight.interpreter.objects.types_of_values import has_attribute, is_instance, type_of
from kerasight.values.data import Dataset, Loader
from kerasight.values.keras import Tensor
from kerasight.values.objects import (
    INT,
    TEXT,
    DataValue,
    DictValue,
    ListValue,
    Rest,
    SetValue,
    Unknown,
    Value,
    is_integer,
    unknown,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.interpreter.core.state import State

ON_CONSTANTS: dict[str, Callable[..., Any]] = {
    "abs": abs,
    "bool": bool,
    "divmod": divmod,
    "float": float,
    "int": int,
    "ord": ord,
    "repr": repr,
    "round": round,
    "str": str,
    "slice": slice,
}
"""Builtins that Python computes if all arguments are constants."""


def call_builtin(state: State, name: str, call: Call) -> Value:
    """`name(...)` for a builtin function."""
    if call.open:
        return _unclear(name, call)
    if name in ASKS:
        _report_asked(state, name, call)
    if any(isinstance(value, Tensor) for value in call.positional):
        report_builtin(state.context, name, call.positional, call.span)
    if name in ("getattr", "setattr", "hasattr") and len(call.positional) >= 2:
        return _attribute(state, name, call)
    if name in ("isinstance", "type"):
        return is_instance(call, state.context.keras) if name == "isinstance" else type_of(call)
    if name in FUNCTIONAL:
        return call_functional(state, FUNCTIONAL[name], call)
    if name == "abs" and len(call.positional) == 1 and isinstance(call.positional[0], Tensor):
        return operations.unary(state.context, name, call.positional[0], call.span)
    if name == "abs" and len(call.positional) == 1 and isinstance(call.positional[0], DataValue):
        return data.unary(name, call.positional[0])
    handler = HANDLERS.get(name)
    if handler is not None:
        return _handled(handler, name, call)
    function = ON_CONSTANTS.get(name)
    if function is None or call.keywords or not all(map(is_constant, call.positional)):
        return _unclear(name, call)
    if name in ("str", "repr", "int") and not _is_plain(call.positional):
        return _unclear(name, call)
    try:
        computed: Value = function(*call.positional)
        return computed
    except Exception:
        return _unclear(name, call)


ASKS: Final = {
    "bool": "bool",
    "enumerate": "iterate",
    "float": "float",
    "int": "int",
    "iter": "iterate",
    "len": "len",
    "list": "iterate",
    "map": "iterate",
    "max": "iterate",
    "min": "iterate",
    "range": "integer",
    "reversed": "iterate",
    "round": "round",
    "set": "iterate",
    "sorted": "iterate",
    "sum": "iterate",
    "tuple": "iterate",
    "zip": "iterate",
    "any": "iterate",
    "all": "iterate",
}
"""Builtins that ask for the value of a tensor, with what they ask in the record."""

COMPARES: Final = frozenset({"max", "min", "sorted"})

TESTS: Final = frozenset({"any", "all"})
"""Builtins that compare the elements of what they are given, and those that test them."""


def _report_asked(state: State, name: str, call: Call) -> None:
    """Record that a builtin asks for the value of a tensor."""
    asked, given = ASKS[name], call.positional
    if name in ("float", "int", "range"):
        report_none(state.context, name, given, call.span)
    if name in COMPARES or name in TESTS:
        several = (
            given if name in COMPARES and len(given) > 1 else elements(given[0]) if given else None
        )
        if several is not None and (len(several) > 1 or name in TESTS):
            asked, given = "bool", several
    for value in given:
        if isinstance(value, Tensor):
            report_value_asked(state.context, name, value, call.span, asked)
            return


def _unclear(name: str, call: Call) -> Unknown:
    found = unknown(f"the result of {name}()", *call.positional, *call.keywords.values())
    return Unknown(found.reason, GIVES_NUMBER.get(name, ""))


GIVES_NUMBER: Final = {
    "float": "builtins.float",
    "int": "builtins.int",
    "len": "builtins.int",
    "ord": "builtins.int",
    "str": TEXT,
    "repr": TEXT,
    "input": TEXT,
}
"""Builtins whose result is a number or a string, whatever it is."""

NOT_KNOWN: Final = Unknown()
"""What a handler returns if the result is unknown."""

IGNORED_KEYWORDS = {"print": None, "zip": "strict", "enumerate": "start", "dict": None}
"""Builtins whose handlers accept keywords: any (None), or the one named."""


def _handled(handler: Callable[..., Value], name: str, call: Call) -> Value:
    positional = list(call.positional)
    if call.keywords:
        allowed = IGNORED_KEYWORDS.get(name, "")
        if allowed is not None and set(call.keywords) != {allowed}:
            return _unclear(name, call)
        if name == "enumerate":
            positional.append(call.keywords["start"])
    try:
        result = handler(*positional)
    except TypeError:
        return _unclear(name, call)
    if name == "dict" and isinstance(result, DictValue):
        result.items.update(call.keywords)
    return _unclear(name, call) if result is NOT_KNOWN else result


def _is_plain(values: list[Value]) -> bool:
    return all(isinstance(value, str | int | float | bool) for value in values)


def _attribute(state: State, name: str, call: Call) -> Value:
    target, attribute = call.positional[0], call.positional[1]
    if not isinstance(attribute, str):
        if name == "setattr" and len(call.positional) == 3:
            set_some_attribute(state, target, call.positional[2])
        return Unknown("an attribute that is not known")
    if name == "getattr":
        lacks = len(call.positional) == 3 and has_attribute(target, attribute) is False
        return call.positional[2] if lacks else get_attribute(state, target, attribute)
    if name == "hasattr":
        found = has_attribute(target, attribute)
        return Unknown(f"whether it has an attribute '{attribute}'") if found is None else found
    if len(call.positional) == 3:
        set_attribute(state, target, attribute, call.positional[2])
    return None


MAX_RANGE = 100_000
"""A longer range is unknown: the program may read its numbers one by one."""


def _range(*bounds: Value) -> Value:
    numbers = [bound for bound in bounds if isinstance(bound, int)]
    if numbers and len(numbers) == len(bounds):
        try:
            made = range(*numbers)
            return made if len(made) <= MAX_RANGE else Unknown("a range of too many numbers")
        except (TypeError, ValueError):
            return NOT_KNOWN
        except OverflowError:
            return Unknown("a range of too many numbers")
    if bounds and all(map(is_integer, bounds)):
        reason = unknown("a range that is not known", *bounds).reason
        return ListValue([Rest(reason, Unknown(reason, INT))])
    return NOT_KNOWN


def _len(value: Value = None, *_: Value) -> Value:
    if isinstance(value, ListValue | DictValue | SetValue):
        return len(value.items) if value.complete else NOT_KNOWN
    if isinstance(value, tuple | str | bytes | range):
        return len(value)
    if isinstance(value, DataValue):
        length = behaviour_of(value).length(value)
        return NOT_KNOWN if length is None else length
    if isinstance(value, Tensor) and value.shape.dims:
        return value.shape.dims[0] if isinstance(value.shape.dims[0], int) else NOT_KNOWN
    return NOT_KNOWN


def _list(value: Value = (), *_: Value) -> Value:
    items = elements(value)
    if items is None:
        return ListValue(list(value.items)) if isinstance(value, ListValue) else NOT_KNOWN
    return ListValue(items)


def _iter(value: Value = (), *_: Value) -> Value:
    items = elements(value)
    if items is None and isinstance(value, Dataset):
        element = behaviour_of(value).element(value)
        return Loader("OwnedIterator", element, {}, origin=value.origin)
    return value if items is None and isinstance(value, DataValue) else _list(value)


def _tuple(value: Value = (), *_: Value) -> Value:
    items = elements(value)
    return NOT_KNOWN if items is None else tuple(items)


def _dict(value: Value = None, *_: Value) -> Value:
    if value is None:
        return DictValue()
    return pairs_as_dict(value, {})


def _enumerate(value: Value = None, start: Value = 0) -> Value:
    items = elements(value)
    number = Unknown("the number of an element", INT)
    if items is None and isinstance(value, DataValue):
        return data.repeated((number, behaviour_of(value).element(value)))
    if not isinstance(start, int):
        return NOT_KNOWN
    if items is not None:
        return ListValue(list(enumerate(items, start)))
    reason = unknown("an enumeration of what is not known", value).reason
    return ListValue([Rest(reason, (number, element_of(value)))])


def _zip(*values: Value) -> Value:
    columns = [elements(value) for value in values]
    if None in columns and any(isinstance(value, DataValue) for value in values):
        return data.repeated(tuple([element_of(value) for value in values]))
    known = [column for column in columns if column is not None]
    if len(known) < len(columns):
        reason = unknown("columns that are not known", *values).reason
        return ListValue([Rest(reason, tuple([element_of(value) for value in values]))])
    return ListValue(list(zip(*known, strict=False)))


def _reversed(value: Value = None, *_: Value) -> Value:
    items = elements(value)
    return NOT_KNOWN if items is None else ListValue(items[::-1])


def _set(value: Value = (), *_: Value) -> Value:
    items = members(value)
    return NOT_KNOWN if items is None else set_of(items)


def _sum(value: Value = (), start: Value = 0) -> Value:
    items = elements(value)
    if items is None:
        return NOT_KNOWN
    total = start
    for item in items:
        total = operators.binary(ast.Add, total, item)
    return total


def _fold(function: Callable[[list[int | float]], Value]) -> Callable[..., Value]:
    def folded(*values: Value) -> Value:
        items = members(values[0]) if len(values) == 1 else list(values)
        numbers = [item for item in items or () if isinstance(item, int | float)]
        if not items or len(numbers) < len(items):
            return NOT_KNOWN
        return function(numbers)

    return folded


def _any(value: Value = None, *_: Value) -> Value:
    return _truths(value, True)


def _all(value: Value = None, *_: Value) -> Value:
    return _truths(value, False)


def _truths(value: Value, stop: bool) -> Value:
    items = elements(value)
    if items is None:
        return NOT_KNOWN
    known = [truth(item) for item in items]
    if stop in known:
        return stop
    return NOT_KNOWN if None in known else not stop


def _print(*_: Value) -> Value:
    return None


HANDLERS: dict[str, Callable[..., Value]] = {
    "range": _range,
    "len": _len,
    "list": _list,
    "iter": _iter,
    "tuple": _tuple,
    "dict": _dict,
    "enumerate": _enumerate,
    "zip": _zip,
    "reversed": _reversed,
    "set": _set,
    "frozenset": _set,
    "max": _fold(max),
    "min": _fold(min),
    "sum": _sum,
    "any": _any,
    "all": _all,
    "print": _print,
}
