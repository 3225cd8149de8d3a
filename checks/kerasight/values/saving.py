"""Saved models, their events, and the custom objects that their files need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from kerasight.values.abstract import AbstractValue
from kerasight.values.events import Event
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.values.file_names import FileNames
    from kerasight.values.imports import ImportedNames
    from kerasight.values.training import Component
    from kerasight.values.training_specs import LossSpec

FileFormat = Literal["keras", "h5", "folder"]
"""A `.keras` file, an HDF5 file, or the folder of a SavedModel."""


class CustomObject(NamedTuple):
    """A class or function of the program that a saved model names in its file."""

    name: str

    role: str
    """What it is to the model.

    One of `layer`, `model`, `activation`, `initializer`, `regularizer`, `constraint`, `loss`,
    `losses` (one of several), `metric`, `optimizer`, `learning rate`.
    """

    form: Literal["class", "function", "lambda"]

    is_registered: bool
    """Whether Keras knows it by a name, or may."""

    definition: Span | None
    """The head of its `def` or `class` in the inspected file."""

    can_be_decorated: bool
    """Whether a decorator may be written above its definition."""


@dataclass(eq=False, slots=True, repr=False)
class SavedModel(AbstractValue):
    """A model in a file that the program wrote."""

    model: Model
    format: FileFormat

    span: Span
    """Where the program wrote it."""

    root: int
    """The number of the uncalled function in which it was saved."""

    parts: tuple[CustomObject, ...]
    """The custom objects that it consists of."""

    compiled: tuple[CustomObject, ...]
    """The custom objects that it was compiled with."""

    losses: tuple[Component[LossSpec], ...]
    """All of its losses."""


@dataclass(eq=False, slots=True, repr=False)
class ModelSaved(Event):
    """A model was written to a file."""

    model: Model

    method: str
    """`save`, `save_model`, `save_weights` or `export`."""

    path: Value
    arguments: dict[str, Value]
    places: dict[str, Span]

    was_fitted: bool | None
    """Whether it was trained before, None if unknown."""

    file_names: FileNames
    """Those in the program."""


@dataclass(eq=False, slots=True, repr=False)
class ModelWritten(Event):
    """A whole model is written to a file: by the program, a callback, or the grader of the task."""

    layers: tuple[Layer, ...]
    """The layers whose configuration the file has, those of models inside too."""

    format: FileFormat | None
    """None if unknown."""

    how: str
    """For the message: what is done to the model there."""

    is_graded: bool

    names_registered: bool
    """Whether the program registers names in a way that is not followed."""

    imports: ImportedNames
    """Those of the file, for the code that replaces a layer."""


@dataclass(eq=False, slots=True, repr=False)
class ModelLoaded(Event):
    """`load_model(path)`, or `load_weights(path)` of a model."""

    method: str
    path: Value
    arguments: dict[str, Value]
    places: dict[str, Span]

    saved: SavedModel | None
    """What the program wrote to that path before, None if unknown."""

    names_registered: bool
    """Whether the program registers names in a way that is not followed."""

    imports: ImportedNames


@dataclass(eq=False, slots=True, repr=False)
class WeightsLost(Event):
    """The weights of layers inside of a custom class do not come back from a file."""

    class_name: str

    parts: tuple[str, ...]
    """The classes of these layers."""

    cause: Literal["build", "hollow build", "nested containers"]
    """The `build` of a model that makes no weights, that of `Model` itself, or lists of lists."""

    definition: Span | None
    """The head of the method to change, or the place where the object is made."""


@dataclass(eq=False, slots=True, repr=False)
class ModelUnbuilt(Event):
    """The weights of a model are read or written that has none so far."""

    class_name: str

    method: str
    """`load_weights` or `save_weights`."""

    can_be_declared: bool
    """Whether an `Input` before its first layer would build it."""


@dataclass(eq=False, slots=True, repr=False)
class ConfigUnsaved(Event):
    """A model is saved with a layer or model whose configuration Keras cannot make."""

    class_name: str
    """The class without `get_config`."""

    definition: Span | None
    """The head of its constructor."""

    is_model: bool


@dataclass(eq=False, slots=True, repr=False)
class ConfigLacks(Event):
    """A model is saved with a custom class whose configuration does not fit its constructor."""

    class_name: str

    missing: tuple[str, ...]
    """Required arguments that the configuration lacks."""

    unknown: tuple[str, ...]
    """Keys of the configuration that the constructor does not take."""

    definition: Span | None
    """The head of the method to change."""
