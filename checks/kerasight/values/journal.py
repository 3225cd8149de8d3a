"""The changes of a branch, so that they can be undone and joined with those of other branches.

Every change to a mutable abstract value goes through a journal. While a branch runs, the journal
keeps the old contents of each place that it changes. If the run has a history, that one keeps them
too, whatever becomes of the branches: it can take the whole run back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, fields
from typing import Any, Final, TypeAlias, TypeVar, cast

MISSING: Final = object()
"""The contents of a key that a dict does not have, and of a field that was never set."""

WHOLE: Final = object()
"""Represents all elements of a list, instead of the key of an entry."""


class Record:
    """A dataclass of fields that change while the program runs; each is None until it is set.

    Only what `Journal.change` returns is assigned to.
    """

    __slots__ = ()


class Node:
    """An item of a list in a value that leads back to the value."""

    __slots__ = ()

    def let_go(self) -> None:
        """Lead nowhere any more."""


def top(value: object) -> dict[str, object]:
    """The metadata of a field of a record that is `value` if its contents are unknown.

    Without it, unknown contents are `Unknown`.
    """
    return {"top": value}


def tops(kind: type[Record]) -> dict[str, Any]:
    """The contents of the fields of an unknown record, by name."""
    found = fields(kind)  # type: ignore[arg-type]  # every record is a dataclass
    return {each.name: each.metadata["top"] for each in found if "top" in each.metadata}


@dataclass(eq=False, slots=True, repr=False)
class Place:
    """Where something changes, with its old contents."""

    container: Any
    key: Any

    before: Any = MISSING
    """The old contents."""

    def read(self) -> Any:
        """The current contents."""
        raise NotImplementedError

    def restore(self, contents: Any) -> None:
        """Restore contents that `read` returned."""
        raise NotImplementedError


class Entry(Place):
    """A key of a dict."""

    __slots__ = ()

    def read(self) -> Any:
        """What the key has, MISSING if there is no such key."""
        return self.container.get(self.key, MISSING)

    def restore(self, contents: Any) -> None:
        """Set the key, or remove it."""
        if contents is MISSING:
            self.container.pop(self.key, None)
        else:
            self.container[self.key] = contents


class Elements(Place):
    """All elements of a list; the key is WHOLE."""

    __slots__ = ()

    def read(self) -> list[Any]:
        """A copy of the list."""
        return list(self.container)

    def restore(self, contents: list[Any]) -> None:
        """Exchange all elements."""
        self.container[:] = contents


class Items(Place):
    """All entries of a dict in their order; the key is WHOLE."""

    __slots__ = ()

    def read(self) -> dict[Any, Any]:
        """A copy of the entries."""
        return dict(self.container)

    def restore(self, contents: dict[Any, Any]) -> None:
        """Exchange all entries."""
        self.container.clear()
        self.container.update(contents)


class Fields(Place):
    """All fields of a record; the key is WHOLE."""

    __slots__ = ()

    def read(self) -> list[Any]:
        """What the fields contain."""
        record = self.container
        return [getattr(record, name) for name in _names(type(record))]

    def restore(self, contents: list[Any]) -> None:
        """Set all fields."""
        for name, value in zip(_names(type(self.container)), contents, strict=True):
            setattr(self.container, name, value)


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a record."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(each.name for each in fields(kind))
    return _NAMES[kind]


class Attribute(Place):
    """A field of a record."""

    __slots__ = ()

    def read(self) -> Any:
        """What the field contains, MISSING if it was never set."""
        found = getattr(self.container, self.key)
        return MISSING if found is None else found

    def restore(self, contents: Any) -> None:
        """Set the field."""
        setattr(self.container, self.key, None if contents is MISSING else contents)

    def typed(self, unknown: Any) -> Any:
        """The contents of the field for unknown contents."""
        kind: type[Record] = type(self.container)
        return tops(kind).get(self.key, unknown)


PlaceKey: TypeAlias = tuple[int, Any]
"""The id of a container and the key in it."""


@dataclass(eq=False, slots=True, repr=False)
class Frame:
    """The places that one branch has changed, in order of the first change."""

    places: dict[PlaceKey, Place] = field(default_factory=dict)

    may_not_run: bool = False
    """Whether a condition that is not known decides about the branch."""

    def touch(self, kind: type[Place], container: Any, key: Any) -> None:
        """Remember the contents of a place before its first change."""
        name = (id(container), key)
        if name not in self.places:
            place = self.places[name] = kind(container, key)
            place.before = place.read()

    def take_back(self) -> None:
        """Restore the contents before the first change of each place, the last place first."""
        for place in reversed(self.places.values()):
            place.restore(place.before)

    def part(self) -> None:
        """Let the items of lists that were added since let go of others: no cycle is left."""
        for place in self.places.values():
            if isinstance(place, Elements):
                for each in place.container[len(place.before) :]:
                    if isinstance(each, Node):
                        each.let_go()


class _Noted:
    """A record as a branch sees it: a frame remembers a field before it is assigned to."""

    __slots__ = ("_frame", "_record")

    _frame: Frame
    _record: Record

    def __init__(self, frame: Frame, record: Record) -> None:
        object.__setattr__(self, "_frame", frame)
        object.__setattr__(self, "_record", record)

    def __getattr__(self, name: str) -> object:
        return getattr(self._record, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._frame.touch(Attribute, self._record, name)
        setattr(self._record, name, value)


Container = TypeVar("Container", bound="list[Any] | Record")


class Journal:
    """The one way to change dicts, lists and records of the program; frames nest like branches."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []

        self.history: Frame | None = None
        """Remembers all changes, also those outside of branches; None if nobody will go back."""

    def set(self, container: dict[Any, Any], key: Any, value: Any) -> None:
        """`container[key] = value`."""
        if self.history is not None:
            self.history.touch(Entry, container, key)
        if self.frames:
            self.frames[-1].touch(Entry, container, key)
        container[key] = value

    def delete(self, container: dict[Any, Any], key: Any) -> None:
        """Remove a key if it is there."""
        if self.history is not None:
            self.history.touch(Items, container, WHOLE)
        if self.frames:
            self.frames[-1].touch(Entry, container, key)
        container.pop(key, None)

    def change(self, container: Container) -> Container:
        """The list or record itself, which the caller may change now."""
        if self.history is not None:
            whole = Fields if isinstance(container, Record) else Elements
            self.history.touch(whole, container, WHOLE)
        if not self.frames:
            return container
        if isinstance(container, Record):
            return cast("Container", _Noted(self.frames[-1], container))
        self.frames[-1].touch(Elements, container, WHOLE)
        return container

    def write(self, place: Place, contents: Any) -> None:
        """Change the contents of a place to those that `read` or a join has given."""
        if self.history is not None:
            if contents is MISSING and isinstance(place, Entry):
                self.history.touch(Items, place.container, WHOLE)
            else:
                self.history.touch(type(place), place.container, place.key)
        if self.frames:
            self.frames[-1].touch(type(place), place.container, place.key)
        place.restore(contents)

    def keep(self, container: dict[Any, Any], key: Any, value: Any) -> None:
        """`container[key] = value`, whatever becomes of the current branches."""
        if self.history is not None:
            self.history.touch(Entry, container, key)
        container[key] = value

    def keep_all(self, container: dict[Any, Any]) -> dict[Any, Any]:
        """The dict itself, whose entries the caller may change or remove, whatever becomes of the
        current branches."""
        if self.history is not None:
            self.history.touch(Items, container, WHOLE)
        return container

    def keep_item(self, container: list[Any], item: Any) -> None:
        """`container.append(item)`, whatever becomes of the current branches."""
        if self.history is not None:
            self.history.touch(Elements, container, WHOLE)
        container.append(item)

    def keep_field(self, owner: object, name: str, value: Any) -> None:
        """`owner.name = value`, whatever becomes of the current branches."""
        if self.history is not None:
            self.history.touch(Attribute, owner, name)
        setattr(owner, name, value)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Changes that stay, whatever becomes of the current branches."""
        frames, self.frames = self.frames, []
        try:
            yield
        finally:
            self.frames = frames

    @property
    def may_not_run(self) -> bool:
        """Whether a condition that is not known decides about the current branches."""
        return any(frame.may_not_run for frame in self.frames)

    def begin(self, *, may_not_run: bool = False) -> Frame:
        """Start a branch, or something whose changes may be undone."""
        frame = Frame(may_not_run=may_not_run)
        self.frames.append(frame)
        return frame

    def end(self) -> Frame:
        """End the branch and keep its changes; an outer branch remembers the places."""
        frame = self.frames.pop()
        if self.frames:
            outer = self.frames[-1].places
            for name, place in frame.places.items():
                outer.setdefault(name, copy(place))
        return frame

    def undo(self) -> dict[PlaceKey, Any]:
        """End the branch, undo its changes, and return the contents that it left in each place."""
        frame = self.frames.pop()
        after = {name: place.read() for name, place in frame.places.items()}
        for place in frame.places.values():
            place.restore(place.before)
        return after
