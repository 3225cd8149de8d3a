"""What a branch of the program changes, so that it can be undone and joined with the other.

Every change to a mutable abstract value goes through a journal. While a branch
runs, the journal keeps the old contents of each place that it touches.
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
    """A key of a dict, or a whole list, with what it held before."""

    container: Any
    key: Any
    before: Any

    def read(self) -> Any:
        """What the place holds now; a list is copied."""
        if self.key is WHOLE:
            return list(self.container)
        return self.container.get(self.key, MISSING)

    def restore(self, contents: Any) -> None:
        """Put contents back as `read` gave them."""
        if self.key is WHOLE:
            self.container[:] = contents
        elif contents is MISSING:
            self.container.pop(self.key, None)
        else:
            self.container[self.key] = contents


@dataclass(eq=False, slots=True, repr=False)
class Frame:
    """The places that one branch has touched, in order of the first touch."""

    places: dict[tuple[int, Any], Place] = field(default_factory=dict)

    def touch(self, container: Any, key: Any) -> None:
        """Remember what a place holds before its first change."""
        name = (id(container), key)
        if name not in self.places:
            place = Place(container, key, None)
            place.before = place.read()
            self.places[name] = place


class Journal:
    """The one way to change dicts and lists of the program; frames nest as branches do."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []

    def set(self, container: dict[Any, Any], key: Any, value: Any) -> None:
        """`container[key] = value`."""
        if self.frames:
            self.frames[-1].touch(container, key)
        container[key] = value

    def delete(self, container: dict[Any, Any], key: Any) -> None:
        """Remove a key if it is there."""
        if self.frames:
            self.frames[-1].touch(container, key)
        container.pop(key, None)

    def change(self, items: list[Any]) -> list[Any]:
        """The list itself, to be changed by the caller right now."""
        if self.frames:
            self.frames[-1].touch(items, WHOLE)
        return items

    def begin(self) -> Frame:
        """Start a branch."""
        frame = Frame()
        self.frames.append(frame)
        return frame

    def end(self) -> Frame:
        """End the branch and keep its changes; an outer branch takes note of the places."""
        frame = self.frames.pop()
        if self.frames:
            outer = self.frames[-1].places
            for name, place in frame.places.items():
                outer.setdefault(name, Place(place.container, place.key, place.before))
        return frame

    def undo(self) -> dict[tuple[int, Any], Any]:
        """End the branch, take its changes back, and return what it left in each place."""
        frame = self.frames.pop()
        after = {name: place.read() for name, place in frame.places.items()}
        for place in frame.places.values():
            place.restore(place.before)
        return after
