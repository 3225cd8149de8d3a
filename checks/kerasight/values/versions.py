"""Events of programs that were written for another version of Keras."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.events import Event
from kerasight.values.findings import Edit
from kerasight.values.keras import Layer


@dataclass(eq=False, slots=True, repr=False)
class NameRemoved(Event):
    """The program uses a name that its Keras does not have."""

    path: str

    instead: str | None
    """What to do now, as a sentence."""

    correction: tuple[Edit, ...]
    """Writes the replacement, where that is certain."""


@dataclass(eq=False, slots=True, repr=False)
class PrivateImported(Event):
    """An import of a name that is private to Keras or TensorFlow."""

    path: str
    """The imported path."""

    root: str
    """The private package."""

    instead: str | None
    """The public path of the same thing, None if unknown."""

    correction: tuple[Edit, ...]
    """Imports it from there."""


@dataclass(eq=False, slots=True, repr=False)
class MemberMissing(Event):
    """The program reads a member that no object of a class of Keras has, or no module."""

    owner: str
    """The class or the module."""

    member: str

    instead: str | None
    """What replaces it in this version, as a sentence."""

    suggestion: str | None
    """A member with a similar name, or that does its work now."""

    correction: tuple[Edit, ...]
    """Writes the suggestion."""


@dataclass(eq=False, slots=True, repr=False)
class InputShapeDeclared(Event):
    """The first layer of a Sequential declares its input shape."""

    layer: Layer

    argument: str
    """The argument that declares it."""

    instead: str
    """The equivalent `Input`, "" if the shape is not written out."""

    correction: tuple[Edit, ...]
    """Writes that instead, where it is certain."""
