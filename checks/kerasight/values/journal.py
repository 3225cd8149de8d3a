"""The changes of a branch, so that they can be undone and joined with those of other branches.

Every change to a mutable abstract value goes through a journal. While a branch runs, the journal
keeps the old contents of each place that it changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

MISSING: Final = object()
"""Stands for a key that a dict does not have."""

WHOLE: Final = object()
"""The key under which the old contents of a list are kept."""


@dataclass(eq=False, slots=True, repr=False)
class Place:
    """A key of a dict, or a whole list, with its old contents."""

    container: Any

    key: Any
    """WHOLE for a list."""

    before: Any
    """The old contents, MISSING for a key that was not there."""

    def read(self) -> Any:
        """The current contents; a list is copied."""
        if self.key is WHOLE:
            return list(self.container)
        return self.container.get(self.key, MISSING)

    def restore(self, contents: Any) -> None:
        """Restore contents that `read` returned."""
        if self.key is WHOLE:
            self.container[:] = contents
        elif contents is MISSING:
            self.container.pop(self.key, None)
        else:
            self.container[self.key] = contents


@dataclass(eq=False, slots=True, repr=False)
class Frame:
    """The places that one branch has changed, in order of the first change."""

    places: dict[tuple[int, Any], Place] = field(default_factory=dict)
    """By the id of the container and the key."""

    def touch(self, container: Any, key: Any) -> None:
        """Remember the contents of a place before its first change."""
        name = (id(container), key)
        if name not in self.places:
            place = Place(container, key, None)
            place.before = place.read()
            self.places[name] = place


class Journal:
    """The only way to change dicts and lists of the program; frames nest like branches."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []

    def set(self, container: dict[Any, Any], key: Any, value: Any) -> None:
        """`container[key] = value`."""
        if self.frames:
            self.frames[-1].touch(container, key)
        container[key] = value

    def delete(self, container: dict[Any, Any], key: Any) -> None:
        """Remove a key if it exists."""
        if self.frames:
            self.frames[-1].touch(container, key)
        container.pop(key, None)

    def change(self, items: list[Any]) -> list[Any]:
        """The list itself, which the caller may change now."""
        if self.frames:
            self.frames[-1].touch(items, WHOLE)
        return items

    def begin(self) -> Frame:
        """Start a branch."""
        frame = Frame()
        self.frames.append(frame)
        return frame

    def end(self) -> Frame:
        """End the branch and keep its changes; an outer branch remembers the places."""
        frame = self.frames.pop()
        if self.frames:
            outer = self.frames[-1].places
            for name, place in frame.places.items():
                outer.setdefault(name, Place(place.container, place.key, place.before))
        return frame

    def undo(self) -> dict[tuple[int, Any], Any]:
        """End the branch, undo its changes, and return the contents that it left in each place."""
        frame = self.frames.pop()
        after = {name: place.read() for name, place in frame.places.items()}
        for place in frame.places.values():
            place.restore(place.before)
        return after
