"""What a part of a run has read of the program around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kerasight.values.journal import MISSING


@dataclass(eq=False, slots=True, repr=False)
class Reads:
    """The entries of tables of the whole program that were read, and functions by their nodes."""

    entries: dict[tuple[int, Any], tuple[dict[Any, Any], Any, Any]] = field(default_factory=dict)
    """Each with its table, its key and what it had at first."""

    everything: bool = False
    """Whether anything may have been read: a statement was not followed."""

    called: set[int] = field(default_factory=set)
    defined: set[int] = field(default_factory=set)

    def note(self, table: dict[Any, Any], key: Any) -> None:
        """An entry is read."""
        name = (id(table), key)
        if name not in self.entries:
            self.entries[name] = table, key, table.get(key, MISSING)
