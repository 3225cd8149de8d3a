"""The rules: one file a rule, in a folder a group; imported when an event they read happens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from kerasight.rules.index import GROUPS, MODULES, OFF_BY_DEFAULT, READERS

if TYPE_CHECKING:
    from kerasight.rules.rule import Rule
    from kerasight.values.events import Event

__all__ = ["ALL_RULES", "GROUPS", "OFF_BY_DEFAULT", "rules_in", "rules_that_read"]


@cache
def load(name: str) -> Rule[Event]:
    """The rule `name`, to be called only with events that it reads.

    Raises KeyError when there is none.
    """
    module = import_module(f"{__name__}.{MODULES[name]}")
    class_name = "".join(word.capitalize() for word in name.split("-")) + "Rule"
    rule: Rule[Event] = getattr(module, class_name)()
    return rule


class Rules(Mapping[str, "Rule[Event]"]):
    """Every rule by its name, in the order of the names; imported when it is looked up."""

    def __getitem__(self, name: str) -> Rule[Event]:
        return load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(GROUPS)

    def __len__(self) -> int:
        return len(GROUPS)


ALL_RULES = Rules()


def rules_that_read(event: Event) -> tuple[str, ...]:
    """The names of the rules that judge such an event."""
    return READERS.get(event.type_name, ())


def rules_in(group: str) -> frozenset[str]:
    """The names of the rules of a group."""
    return frozenset(name for name, other in GROUPS.items() if other == group)
