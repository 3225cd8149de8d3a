"""Whether two arguments of training are certainly equivalent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kerasight.values.objects import DictValue, LibraryName, ListValue, Value
from kerasight.values.training import KerasObject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONSTANTS = (bool, int, float, str, type(None))


K = TypeVar("K")


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are certainly equivalent for Keras; False if unknown.

    Objects of Keras are compared by class and arguments. A function of the program never counts
    as the same: what it reads from outside may have changed.
    """
    if type(one) is not type(other):
        return False
    if isinstance(one, (*CONSTANTS, LibraryName)):
        return bool(one == other)
    if isinstance(one, KerasObject) and isinstance(other, KerasObject):
        known = not one.open and not other.open and one.path == other.path
        return known and are_same(one.arguments, other.arguments)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _all_same(one, other)
    if isinstance(one, ListValue) and isinstance(other, ListValue):
        return one.complete and other.complete and _all_same(one.items, other.items)
    if isinstance(one, DictValue) and isinstance(other, DictValue):
        return one.complete and other.complete and are_same(one.items, other.items)
    return False


def are_same(some: Mapping[K, Value], others: Mapping[K, Value]) -> bool:
    """Whether named arguments are certainly the same."""
    return some.keys() == others.keys() and all(
        is_same(value, others[name]) for name, value in some.items()
    )


def _all_same(some: Sequence[Value], others: Sequence[Value]) -> bool:
    return len(some) == len(others) and all(map(is_same, some, others))
