"""The join of two values: what is known of a value that is one or the other."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from functools import partial
from typing import Any

from kerasight.values.journal import MISSING
from kerasight.values.keras import Parameters, Tensor
from kerasight.values.objects import (
    BY_BRANCH,
    BuiltinName,
    DataValue,
    LibraryName,
    ListValue,
    Rest,
    Unknown,
    Value,
    scalar_kind,
    unknown,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim, is_rankless, unknown_shape

CONSTANTS = (int, float, complex, str, bytes, bool, type(None), range, slice, type(Ellipsis))
FROZEN = (LibraryName, BuiltinName, Unknown, Rest)


def by_branch(why: str) -> str:
    """The same, with the reason why the condition is unknown."""
    return f"{BY_BRANCH} ({why})" if why and BY_BRANCH not in why else why or BY_BRANCH


def join_dims(first: Dim, second: Dim, why: str = "") -> Dim:
    """The join of two dimensions."""
    if first == second and type(first) is type(second):
        return first
    for dim in (first, second):
        if isinstance(dim, UnknownDim):
            return dim
    return UnknownDim(f"{first} or {second}, {by_branch(why)}")


def join_shapes(first: Shape, second: Shape, why: str = "") -> Shape:
    """The join of two shapes."""
    if is_rankless(first) != is_rankless(second):
        return unknown_shape(by_branch(why))
    for shape in (first, second):
        if shape.dims is None:
            return shape
    if first.dims is None or second.dims is None or first.rank != second.rank:
        return unknown_shape(by_branch(why))
    pairs = zip(first.dims, second.dims, strict=True)
    return Shape(tuple(join_dims(one, other, why) for one, other in pairs))


def join(first: Value, second: Value, why: str = "") -> Value:
    """The join of two values; a name that only one branch sets has that value.

    `why` is the reason why it is unknown which of the two it is.
    """
    if first is second or second is MISSING:
        return first
    if first is MISSING:
        return second
    if type(first) is type(second):
        if isinstance(first, LibraryName) and isinstance(second, LibraryName) and first == second:
            return first if first.root == second.root else LibraryName(first.path)
        if isinstance(first, (*CONSTANTS, *FROZEN)) and first == second:
            return first
        if isinstance(first, Tensor) and isinstance(second, Tensor):
            shape = join_shapes(first.shape, second.shape, why)
            origin = first.origin if first.origin is second.origin else None
            dtype = first.dtype if first.dtype == second.dtype else None
            return Tensor(shape, origin, dtype=dtype)
        if isinstance(first, tuple) and isinstance(second, tuple) and len(first) == len(second):
            return tuple([join(one, other, why) for one, other in zip(first, second, strict=True)])
        if (
            isinstance(first, ListValue)
            and isinstance(second, ListValue)
            and len(first.items) == len(second.items)
        ):
            return ListValue(join_items(first.items, second.items, why))
        if isinstance(first, Shape) and isinstance(second, Shape):
            return join_shapes(first, second, why)
        if isinstance(first, Parameters):
            return first if first == second else Parameters(None, None)
        if isinstance(first, DataValue) and isinstance(second, DataValue):
            return _join_data(first, second, why)
    otherwise = unknown(by_branch(why), first, second)
    kind = scalar_kind(first)
    return Unknown(otherwise.reason, kind) if kind and kind == scalar_kind(second) else otherwise


def _join_data(first: DataValue, second: DataValue, why: str) -> Value:
    from kerasight.apis.arrays.joining import join as join_data

    return join_data(first, second, partial(join_shapes, why=why), partial(join, why=why))


def same(first: Value, second: Value) -> bool:
    """Whether two values are certainly the same."""
    if first is second:
        return True
    return (
        type(first) is type(second) and isinstance(first, (*CONSTANTS, *FROZEN)) and first == second
    )


def join_items(first: list[Value], second: list[Value], why: str = "") -> list[Value]:
    """The join of the elements of two lists: the common prefix, then unknown elements."""
    joined: list[Value] = []
    for index, (one, other) in enumerate(zip(first, second, strict=False)):
        others = [*first[index:], *second[index:]]
        for each in (one, other):
            if isinstance(each, Rest):
                return [*joined, rest_of(others, each.reason)]
        if len(first) != len(second) and not same(one, other):
            return [*joined, rest_of(others, by_branch(why))]
        joined.append(join(one, other, why))
    if len(first) != len(second):
        longer = max(first, second, key=len)
        joined.append(rest_of(longer[len(joined) :], by_branch(why)))
    return joined


def rest_of(items: list[Value], reason: str) -> Rest:
    """An unknown number of elements, each of which is like one of the items."""
    element: Any = MISSING
    for item in items:
        one = item.element if isinstance(item, Rest) else item
        if not is_plain(one):
            return Rest(reason)
        element = join(one, element, reason)
    return Rest(reason) if element is MISSING else Rest(reason, element)


def followed_by(items: list[Value], more: list[Value]) -> list[Value]:
    """The elements of one list, then those of another."""
    rest = items[-1] if items else None
    if isinstance(rest, Rest):
        return [*items[:-1], rest_of([rest, *more], rest.reason)]
    return [*items, *more]


def is_plain(value: Value) -> bool:
    """Whether one value may stand for many that are made alike: it is data.

    A list is not: what is added to one of many lists by an unknown index is not followed.
    """
    if isinstance(value, tuple):
        return all(map(is_plain, value))
    if isinstance(value, Unknown):
        return bool(scalar_kind(value))
    return isinstance(value, int | float | str | bytes | DataValue)
