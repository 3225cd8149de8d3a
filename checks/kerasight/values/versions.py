"""Events of programs for another version of Keras than the one they run on."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.events import Event
from kerasight.values.findings import Edit


@dataclass(eq=False, slots=True, repr=False)
class NameRemoved(Event):
    """The program names `path`, which its Keras has not; `instead` is what took its place.

    `correction` writes that, where it is certain.
    """

    path: str
    instead: str | None
    correction: tuple[Edit, ...]


@dataclass(eq=False, slots=True, repr=False)
class MethodRemoved(Event):
    """A model of this Keras has no method `method`; `correction` writes what does the same."""

    method: str
    instead: str
    correction: Edit | None
