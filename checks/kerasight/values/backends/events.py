"""Events of programs that choose a backend, or use what only some have."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from kerasight.values.backends.features import Feature
from kerasight.values.backends.foreign import ForeignUse
from kerasight.values.events import Event


@dataclass(eq=False, slots=True, repr=False)
class BackendSetLate(Event):
    """The program sets `KERAS_BACKEND` after it has imported Keras."""

    wanted: str
    """What it sets it to."""

    package: str
    """The package that has imported Keras."""

    line: int
    """The line of that import."""


@dataclass(eq=False, slots=True, repr=False)
class BackendUnknown(Event):
    """The program sets `KERAS_BACKEND` to what is no backend, and imports Keras."""

    wanted: str
    """What it sets it to."""


@dataclass(eq=False, slots=True, repr=False)
class FeatureMissing(Event):
    """The program uses what its backend cannot do."""

    feature: Feature

    name: str = ""
    """The function or class, where a record is about several."""


@dataclass(eq=False, slots=True, repr=False)
class StepRefused(Event):
    """A step of a model takes other arguments than those that Keras passes."""

    method: str
    """The method that runs it, such as `fit`."""

    class_name: str
    name: str
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

    line: int
    """Its line; 0 for one in another file."""


@dataclass(eq=False, slots=True, repr=False)
class ForeignObjectUsed(Event):
    """The program uses an object of another library as one of its Keras."""

    use: ForeignUse

    name: str
    """Its class: `torch.nn.Linear`."""
