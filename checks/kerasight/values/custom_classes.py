"""What happens to layers and models of the program's own classes that Keras refuses."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.events import Event
from kerasight.values.findings import Edit


@dataclass(eq=False, slots=True, repr=False)
class CustomClassEvent(Event):
    """Something about an object of the program's class `class_name`, derived from Keras' `base`.

    `base` is `Layer` or `Model`.
    """

    class_name: str
    base: str


@dataclass(eq=False, slots=True, repr=False)
class AttributeMissing(CustomClassEvent):
    """The code of a class reads an attribute that its object does not have.

    `suggestion` is one of those it has with a similar name, `correction` writes that one.
    """

    attribute: str
    suggestion: str | None
    correction: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class BaseNotInitialized(CustomClassEvent):
    """An object was made by a constructor that never runs the one of Keras."""


@dataclass(eq=False, slots=True, repr=False)
class CallMissing(CustomClassEvent):
    """An object is called whose class has no `call`.

    `instead` is the method that another library would call, such as `forward`; `correction`
    names it `call`.
    """

    instead: str | None
    correction: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class NothingReturned(CustomClassEvent):
    """The `call` of a class returns nothing."""
