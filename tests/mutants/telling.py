"""Tables that tell what is looked up in them, so that it is known which check meets which entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

WHOLE = "*"
"""Stands for all entries: somebody goes through the table."""

LOOKS_UP = ("__getitem__", "__contains__", "get", "pop")
GOES_THROUGH = (
    "__iter__",
    "__and__",
    "__or__",
    "__rand__",
    "__ror__",
    "__sub__",
    "difference",
    "intersection",
    "isdisjoint",
    "issubset",
    "issuperset",
    "items",
    "keys",
    "union",
    "values",
)


def token(table: str, key: object) -> str:
    """One entry of a table, as checks tell that they meet it."""
    shown = repr(key) if isinstance(key, str | int | float | None) else ""
    return f"{table} {shown or getattr(key, '__name__', repr(key))}"


def telling(table: str, value: Any, tell: Callable[[str], object]) -> Any:
    """A table, and those inside of it, that tell of each entry that is looked up."""
    kind = type(value)
    if kind is dict:
        inside = {key: telling(table, each, tell) for key, each in value.items()}
        return made(kind, tell, table)(inside)
    if kind in (frozenset, set, tuple, list):
        return made(kind, tell, table)(value)
    return value


class Attribute:
    """What a class assigns, which tells whenever it is read."""

    def __init__(self, table: str, value: Any, tell: Callable[[str], object]) -> None:
        self.table, self.value, self.tell = table, value, tell

    def __get__(self, owned: object, owner: type) -> Any:
        self.tell(f"{self.table} {WHOLE}")
        return self.value


def attribute(table: str, value: Any, tell: Callable[[str], object]) -> Any:
    """What a class assigns: a table that tells what is looked up in it, or that it is read."""
    told = telling(table, value, tell)
    return Attribute(table, value, tell) if told is value else told


def made(kind: type, tell: Callable[[str], object], table: str) -> Any:
    """A class of collections that tell."""
    methods: dict[str, Any] = {}
    for name in (*LOOKS_UP, *GOES_THROUGH):
        if hasattr(kind, name) and not (kind in (tuple, list) and name == "__getitem__"):
            methods[name] = method(getattr(kind, name), tell, table, name in LOOKS_UP)
    return type(kind.__name__, (kind,), methods)


def method(
    own: Callable[..., Any], tell: Callable[[str], object], table: str, looks_up: bool
) -> Callable[..., Any]:
    """A method that tells of what it is called with, or of the whole table."""

    def call(self: Any, *words: Any) -> Any:
        tell(token(table, words[0]) if looks_up else f"{table} {WHOLE}")
        return own(self, *words)

    return call
