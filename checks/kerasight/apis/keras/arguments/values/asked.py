"""The question to a table, one argument of one constructor call, and the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue

if TYPE_CHECKING:
    from kerasight.values.objects import Value


NO_ARGUMENTS: Mapping[str, Value] = MappingProxyType({})


class RefusedValue(NamedTuple):
    """What is wrong with a value, and what was probably meant."""

    reason: str
    suggestion: str | None = None

    by_name: bool = False
    """Whether it is a string that names a function."""

    words: tuple[str, ...] = ()
    """The valid strings, if there is a list."""


class Asked(NamedTuple):
    """One argument of one constructor call."""

    argument: str
    value: Value
    keras: KerasVersion

    arguments: Mapping[str, Value] = NO_ARGUMENTS
    """All arguments of the call, with the defaults filled in."""

    rank: int = 0
    """How many spatial axes the class has."""

    @property
    def written(self) -> str:
        """The value as the program writes it."""
        return repr(plain(self.value))

    def must_be(self, what: str, suggestion: str | None = None) -> RefusedValue:
        """The value is invalid."""
        return RefusedValue(f"must be {what}, not {self.written}", suggestion)


Check: TypeAlias = Callable[[Asked], RefusedValue | None]


class Conflict(NamedTuple):
    """Arguments of one call that exclude or need each other."""

    names: tuple[str, ...]
    """The arguments; the first one is reported."""

    bad: Callable[..., bool]
    """Gets their values in order, and is called only if all are known."""

    reason: str

    majors: tuple[int, ...] = (2, 3)
    """The versions that reject them."""


def checks_of(**checks: Check) -> Mapping[str, Check]:
    """The checks of arguments by their names."""
    return checks


def is_constant(value: Value) -> bool:
    """Whether a value is completely known: a number, a string, None, or a container of these."""
    items = to_items(value)
    if items is not None:
        return all(map(is_constant, items))
    if isinstance(value, DictValue):
        return value.complete and all(map(is_constant, value.items.values()))
    return value is None or isinstance(value, bool | int | float | str)


def plain(value: Value) -> Any:
    """A constant as in Python at run time, with tuples also for lists."""
    items = to_items(value)
    if items is not None:
        return tuple(map(plain, items))
    if isinstance(value, DictValue):
        return {key: plain(each) for key, each in value.items.items()}
    return value
