"""The question put to a table: one argument of one constructor call; and the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue

if TYPE_CHECKING:
    from kerasight.values.objects import Value


@dataclass(frozen=True, slots=True)
class RefusedValue:
    """What is wrong with a value, and what was probably meant.

    `by_name` tells that it is a string which stands for a function. `words` are all that would be
    right, where only some words are.
    """

    reason: str
    suggestion: str | None = None
    by_name: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One argument of one constructor call; `arguments` are all of them, defaults filled in."""

    class_name: str
    argument: str
    value: Value
    keras: KerasVersion
    arguments: dict[str, Value] = field(default_factory=dict)

    @property
    def axes(self) -> int:
        """How many axes the class slides over, by its name."""
        digit = re.search(r"(\d)D", self.class_name)
        return int(digit.group(1)) if digit else 0

    @property
    def written(self) -> str:
        """The value as the program writes it."""
        return repr(plain(self.value))

    def must_be(self, what: str, suggestion: str | None = None) -> RefusedValue:
        """The value is not what it must be."""
        return RefusedValue(f"must be {what}, not {self.written}", suggestion)


Check: TypeAlias = Callable[[Asked], RefusedValue | None]

Table: TypeAlias = tuple[tuple[str, str, Check], ...]
"""Patterns of classes and arguments, and the check of the values; the first that match hold."""


def is_constant(value: Value) -> bool:
    """Whether a value is known for certain: a number, a string, None, or some of these."""
    items = to_items(value)
    if items is not None:
        return all(map(is_constant, items))
    if isinstance(value, DictValue):
        return value.complete and all(map(is_constant, value.items.values()))
    return value is None or isinstance(value, bool | int | float | str)


def plain(value: Value) -> Any:
    """A constant as Python has it at run time, with tuples for lists as well."""
    items = to_items(value)
    if items is not None:
        return tuple(map(plain, items))
    if isinstance(value, DictValue):
        return {key: plain(each) for key, each in value.items.items()}
    return value
