"""The nouns and events of saved models: what of the program's own their files need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from kerasight.values.events import Event
from kerasight.values.findings import Span
from kerasight.values.keras import Model
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.values.file_names import FileNames
    from kerasight.values.imports import ImportedNames
    from kerasight.values.training import Component

FileFormat = Literal["keras", "h5", "folder"]
"""A `.keras` file, an HDF5 file, or the folder of a SavedModel."""


class CustomObject(NamedTuple):
    """A class or a function of the program that a saved model names in its file.

    `role` is what it is to the model: `layer`, `model`, `activation`, `initializer`,
    `regularizer`, `constraint`, `loss`, `losses` (one of several), `metric`, `optimizer`,
    `learning rate`. `is_registered` tells that Keras knows it by a name, or may. `definition` is
    the head of its `def` or `class` in the inspected file; `can_be_decorated` that a decorator
    may stand above that.
    """

    name: str
    role: str
    form: Literal["class", "function", "lambda"]
    is_registered: bool
    definition: Span | None
    can_be_decorated: bool


@dataclass(eq=False, slots=True, repr=False)
class SavedModel:
    """A model in a file that the program wrote at `span`.

    `parts` are the program's own things that it consists of, `compiled` those that it was
    compiled with; `losses` are all of its losses. `root` counts the function that nobody calls in
    which it was saved.
    """

    model: Model
    format: FileFormat
    span: Span
    root: int
    parts: tuple[CustomObject, ...]
    compiled: tuple[CustomObject, ...]
    losses: tuple[Component, ...]


@dataclass(eq=False, slots=True, repr=False)
class ModelSaved(Event):
    """A model was written to `path`.

    `method` is `save`, `save_model`, `save_weights` or `export`; `was_fitted` tells whether it
    was trained before, None when that is not known. `file_names` are those in the file.
    """

    model: Model
    method: str
    path: Value
    arguments: dict[str, Value]
    places: dict[str, Span]
    was_fitted: bool | None
    file_names: FileNames


@dataclass(eq=False, slots=True, repr=False)
class ModelLoaded(Event):
    """`load_model(path)`, or `load_weights(path)` of a model.

    `saved` is what the program wrote to that path before, None when that is not known;
    `names_registered` tells that it registers names in a way that is not followed.
    """

    method: str
    path: Value
    arguments: dict[str, Value]
    places: dict[str, Span]
    saved: SavedModel | None
    names_registered: bool
    imports: ImportedNames


@dataclass(eq=False, slots=True, repr=False)
class ConfigUnsaved(Event):
    """A model is saved with a layer or model of which Keras can make no configuration.

    `class_name` has no `get_config`; `definition` is the head of its constructor.
    """

    class_name: str
    definition: Span | None
    is_model: bool


@dataclass(eq=False, slots=True, repr=False)
class ConfigLacks(Event):
    """A model is saved with the configuration of an own class that its constructor does not take.

    The configuration lacks the arguments `missing`, and has `unknown` ones; `definition` is the
    head of the method to change.
    """

    class_name: str
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    definition: Span | None
