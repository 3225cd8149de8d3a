"""Arithmetic, comparison and truth of values; unknown if an operand is."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from kerasight.interpreter.core.bounds import MAX_LENGTH
from kerasight.interpreter.core.constants import NUMBER, is_constant
from kerasight.interpreter.objects.formatting import percent
from kerasight.interpreter.objects.joining import followed_by
from kerasight.interpreter.objects.sets import combined
from kerasight.values.keras import Layer, Tensor
from kerasight.values.objects import (
    FLOAT,
    INT,
    SOME_NUMBER,
    BoundMethod,
    BuiltinName,
    ClassValue,
    DataValue,
    DictValue,
    FunctionValue,
    InstanceValue,
    LibraryName,
    ListValue,
    ModuleValue,
    SetValue,
    Unknown,
    Value,
    moved,
    number_kind,
    unknown,
)

MAX_BITS = 4096
"""Larger integers are not computed."""

BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}

COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}

UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Invert: operator.invert,
}

OBJECTS = (
    Layer,
    Tensor,
    FunctionValue,
    ClassValue,
    LibraryName,
    BuiltinName,
    BoundMethod,
    ModuleValue,
)
"""Values that are true in a condition and equal only to themselves."""


def binary(kind: type[ast.operator], left: Value, right: Value) -> Value:
    """`left <op> right` for values that are not tensors."""
    if isinstance(left, ListValue) or isinstance(right, ListValue):
        return _lists(kind, left, right)
    if kind is ast.Add and isinstance(left, tuple) and isinstance(right, tuple):
        return left + right
    if kind is ast.Mult and isinstance(left, tuple) and isinstance(right, int):
        return left * right if len(left) * right < MAX_LENGTH else Unknown("too long")
    if isinstance(left, DictValue) and isinstance(right, DictValue) and kind is ast.BitOr:
        return DictValue({**left.items, **right.items})
    if isinstance(left, SetValue) and isinstance(right, SetValue):
        return combined(kind, left, right)
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return _unknown_number(kind, left, right)
    if not (is_constant(left) and is_constant(right)) or _too_large(kind, left, right):
        return unknown("a computation on values that are not known", left, right)
    if kind is ast.Mod and isinstance(left, str):
        return percent(left, right)
    try:
        result: Value = BINARY[kind](left, right)
        return result
    except (TypeError, ValueError, ArithmeticError, KeyError, MemoryError):
        return Unknown("a computation that fails")


def _unknown_number(kind: type[ast.operator], left: Value, right: Value) -> Value:
    """The result of arithmetic with an unknown operand: of known type if both are numbers."""
    cause = unknown("", left, right)
    if isinstance(left, Unknown) and not number_kind(left):
        return left
    if isinstance(right, Unknown) and not number_kind(right):
        return right
    path = _number_kind(kind, left, right)
    if path == INT and kind in (ast.Add, ast.Sub):
        if isinstance(left, Unknown) and isinstance(right, int):
            return moved(left, right if kind is ast.Add else -right)
        if isinstance(right, Unknown) and isinstance(left, int) and kind is ast.Add:
            return moved(right, left)
    return Unknown(cause.reason, path)


KEEPS_INTEGERS = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod)
"""The operators whose result of two integers is one."""


def _number_kind(kind: type[ast.operator], left: Value, right: Value) -> str:
    """The type of a number that is computed from unknown ones, "" if it may be none of Python's."""
    kinds = {number_kind(left), number_kind(right)}
    if kinds == {INT} and kind in KEEPS_INTEGERS:
        return INT
    if kinds <= {INT, FLOAT} and (kind is ast.Div or (FLOAT in kinds and kind in KEEPS_INTEGERS)):
        return FLOAT
    return "" if "" in kinds else SOME_NUMBER


def _lists(kind: type[ast.operator], left: Value, right: Value) -> Value:
    if kind is ast.Add and isinstance(left, ListValue) and isinstance(right, ListValue):
        return ListValue(followed_by(left.items, right.items))
    if kind is ast.Mult:
        items, count = (left, right) if isinstance(left, ListValue) else (right, left)
        if (
            isinstance(items, ListValue)
            and isinstance(count, int)
            and items.complete
            and len(items.items) * count < MAX_LENGTH
        ):
            return ListValue(items.items * count)
    return unknown("a computation on a list", left, right)


def _too_large(kind: type[ast.operator], left: Value, right: Value) -> bool:
    if kind is ast.Pow and isinstance(left, int) and isinstance(right, int):
        return right > 0 and max(left.bit_length(), 1) * right > MAX_BITS
    if kind is ast.LShift and isinstance(right, int):
        return right > MAX_BITS
    if kind is ast.Mult:
        text, count = (left, right) if isinstance(left, str | bytes) else (right, left)
        if isinstance(text, str | bytes) and isinstance(count, int):
            return len(text) * count > MAX_LENGTH
        if isinstance(left, int) and isinstance(right, int):
            return left.bit_length() + right.bit_length() > MAX_BITS
    return False


def unary(kind: type[ast.unaryop], value: Value) -> Value:
    """`<op> value`."""
    if kind is ast.Not:
        known = truth(value)
        return unknown("a condition that is not known", value) if known is None else not known
    if isinstance(value, NUMBER):
        try:
            result: Value = UNARY[kind](value)
            return result
        except TypeError:
            return Unknown("a computation that fails")
    return value if isinstance(value, Unknown) else Unknown("a computation")


def truth(value: Value) -> bool | None:
    """Whether a value is true in a condition, None if unknown."""
    if isinstance(value, ListValue):
        return bool(value.items) if value.complete else (True if len(value.items) > 1 else None)
    if isinstance(value, DictValue | SetValue):
        return bool(value.items) if value.complete else None
    if isinstance(value, LibraryName):
        # A module or a class is true; other objects of a library (`sys.argv`) are unknown.
        name = value.path.rpartition(".")[2]
        return True if name == value.path or name[:1].isupper() else None
    if isinstance(value, OBJECTS) and not isinstance(value, Tensor):
        return True
    if isinstance(value, tuple) or is_constant(value):
        return bool(value)
    return None


def compare(kind: type[ast.cmpop], left: Value, right: Value) -> Value:
    """`left <op> right`, unknown if it cannot be computed."""
    if kind in (ast.Is, ast.IsNot):
        result = _is(left, right)
        return result if isinstance(result, Unknown) or kind is ast.Is else not result
    if kind in (ast.In, ast.NotIn):
        found = _contains(right, left)
        return found if isinstance(found, Unknown) or kind is ast.In else not found
    if is_constant(left) and is_constant(right):
        try:
            answer: Value = COMPARISONS[kind](left, right)
            return answer
        except TypeError:
            return Unknown("a comparison that fails")
    named = (LibraryName, BuiltinName)
    if isinstance(left, named) and isinstance(right, named) and kind in (ast.Eq, ast.NotEq):
        return (left == right) is (kind is ast.Eq)
    return unknown("a comparison with a value that is not known", left, right)


def _is(left: Value, right: Value) -> Value:
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return unknown("a comparison with a value that is not known", left, right)
    if left is None or right is None or isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if is_constant(left) and is_constant(right):
        return left == right
    if isinstance(left, InstanceValue | ListValue | DictValue | Layer | Tensor | DataValue):
        return left is right
    return Unknown("a comparison")


def _contains(container: Value, item: Value) -> Value:
    if isinstance(container, str) and isinstance(item, str):
        return item in container
    if isinstance(container, DictValue | SetValue) and is_constant(item):
        sure = not isinstance(container, DictValue) or container.surely_has(item)
        if item in container.items and sure:
            return True
        if container.complete:
            return False
    if isinstance(container, ListValue):
        items = container.items if container.complete else None
    else:
        items = list(container) if isinstance(container, tuple | range) else None
    if items is None or not is_constant(item) or not all(is_constant(each) for each in items):
        return unknown("a membership that is not known", item, container)
    return item in items
