"""Events of programs for another version of Keras than the one they run on."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.events import Event
from kerasight.values.findings import Edit
from kerasight.values.keras import Layer


@dataclass(eq=False, slots=True, repr=False)
class NameRemoved(Event):
    """The program names `path`, which its Keras has not; `instead` is what took its place.

    `correction` writes that, where it is certain.
    """

    path: str
    instead: str | None
    correction: tuple[Edit, ...]


@dataclass(eq=False, slots=True, repr=False)
class PrivateImported(Event):
    """An import names `path` in the package `root`, which is private to Keras or TensorFlow.

    `instead` is the public path of the same thing, None where that is not known; `correction`
    imports it from there.
    """

    path: str
    root: str
    instead: str | None
    correction: tuple[Edit, ...]


@dataclass(eq=False, slots=True, repr=False)
class MethodRemoved(Event):
    """A model of this Keras has no method `method`; `correction` writes what does the same."""

    method: str
    instead: str
    correction: tuple[Edit, ...]


@dataclass(eq=False, slots=True, repr=False)
class InputShapeDeclared(Event):
    """The first layer of a Sequential declares the shape of its input by `argument`.

    `instead` is the `Input` that says the same, "" where the shape is not written out;
    `correction` writes that in its place, where it is certain.
    """

    layer: Layer
    argument: str
    instead: str
    correction: tuple[Edit, ...]
