"""The nouns and events of training: what a model is compiled with, fitted on, saved as."""

from __future__ import annotations

from dataclasses import dataclass, field

from kerasight.values.events import Event
from kerasight.values.file_names import FileNames
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Logs, Value
from kerasight.values.problems import Problem
from kerasight.values.shapes import Shape


@dataclass(eq=False, slots=True, repr=False)
class KerasObject:
    """An optimizer, a loss, a metric, a callback or a schedule as the program makes it.

    `path` is canonical (`keras.losses.Huber`); `arguments` are those of the constructor with the
    defaults filled in, `places` where the given ones stand; `open` tells that there may be others.
    """

    path: str
    arguments: dict[str, Value]
    span: Span
    places: dict[str, Span] = field(default_factory=dict)
    open: bool = False

    @property
    def class_name(self) -> str:
        """`Huber`."""
        return self.path.rpartition(".")[2]


@dataclass(eq=False, slots=True, repr=False)
class Component:
    """An optimizer, loss or metric as `compile` is given it: by a name, an object or a function.

    `class_name` is that of the class of Keras, whichever way it is written; None for the
    program's own and for what is not known. `arguments` are those of its constructor. `written`
    tells that it stands as a string at `span`.
    """

    value: Value
    class_name: str | None
    arguments: dict[str, Value]
    span: Span
    written: bool = False

    @property
    def shown(self) -> str:
        """As a message names it: the string that the program gives, or the class."""
        return self.value if isinstance(self.value, str) else self.class_name or "this"


@dataclass(eq=False, slots=True, repr=False)
class Output:
    """One output of a model and the loss that it is trained with.

    `layer` is the layer that decides the activation, None when that is not known; `activation`
    is Keras' name of it (`softmax`, `linear`), None when that is not known.
    """

    layer: Layer | None
    activation: str | None
    shape: Shape
    loss: Component | None = None
    metrics: tuple[Component, ...] = ()


@dataclass(eq=False, slots=True, repr=False)
class Compilation:
    """What a model is compiled with.

    `outputs` is None when they, or which loss belongs to which, are not known. `logged` are the
    names that training logs, None when they are not all known. `freezes` counts the changes of
    `trainable` in the program so far, `touches` what else may have changed layers. `misnamed` are
    the losses and metrics whose names Keras does not know, with what each is: it raises when it
    first needs them. `arguments` are those of the call, `places` where they stand, `by_position`
    how many have no name there; `repeats` is the compilation that this one says once more, of a
    model that was trained and not changed since.
    """

    optimizer: Component | None
    outputs: tuple[Output, ...] | None
    logged: frozenset[str] | None
    span: Span
    freezes: int
    touches: int
    arguments: dict[str, Value]
    places: dict[str, Span]
    by_position: int
    misnamed: tuple[tuple[str, Component], ...] = ()
    repeats: Compilation | None = None


@dataclass(eq=False, slots=True, repr=False)
class DataRefused:
    """Data of `shape` that a model does not take, which declares `declared`.

    `layer` is the one that fails on it with `problem`; without one the model itself refuses.
    `input_layer` is the input that the data is for.
    """

    shape: Shape
    declared: Shape
    layer: Layer | None = None
    problem: Problem | None = None
    input_layer: Layer | None = None


@dataclass(eq=False, slots=True, repr=False)
class ObjectMade(Event):
    """An optimizer, loss, metric, callback or schedule was made.

    `file_names` are the names of files in the program, for those that write some.
    """

    made: KerasObject
    file_names: FileNames


@dataclass(eq=False, slots=True, repr=False)
class NameUnknown(Event):
    """Keras knows no loss, metric or optimizer (`what`) called `name`.

    `suggestion` is the name that was probably meant; `written` tells that the name is a string
    that stands at the event's span.
    """

    what: str
    name: str
    suggestion: str | None
    written: bool


@dataclass(eq=False, slots=True, repr=False)
class ModelCompiled(Event):
    """`model.compile(...)`; `was_fitted` tells that the model was trained before."""

    model: Model
    compilation: Compilation
    arguments: dict[str, Value]
    places: dict[str, Span]
    was_fitted: bool


@dataclass(eq=False, slots=True, repr=False)
class ModelFed(Event):
    """Data was given to a model: `method` is `fit`, `evaluate`, `predict`, `fit_generator` ...

    `arguments` are those of the call by name, `places` where the given ones stand.
    `compilation` is what the model was compiled with, None when it never was or when that is
    not known; `surely_not_compiled` tells these apart. `outputs` are those of the model now, with
    the losses of its compilation. `refused` is what is wrong with the shape of `x`, if that is
    known; `trained_on` the `x` of the training before.
    """

    model: Model
    method: str
    arguments: dict[str, Value]
    places: dict[str, Span]
    open: bool
    compilation: Compilation | None
    surely_not_compiled: bool
    outputs: tuple[Output, ...] | None
    refused: DataRefused | None
    trained_on: Value


@dataclass(eq=False, slots=True, repr=False)
class ModelFitted(ModelFed):
    """A model was trained.

    `callbacks` are those of the call, None when they are not all known; `validated` tells whether
    it has validation data, None when that is not known. `late_freezes` are the places that set
    `trainable` of its layers too late for this training to see it. `same_data` tells that `x` is
    the very object of the training before. `validation_refused` is what is wrong with the shape of
    the validation data, if that is known. `without_loss` tells that neither
    `compile` nor a layer gives a loss.
    """

    callbacks: tuple[tuple[Value, Span], ...] | None
    validated: bool | None
    late_freezes: tuple[tuple[Layer, Span], ...]
    same_data: bool
    without_loss: bool
    validation_refused: DataRefused | None


@dataclass(eq=False, slots=True, repr=False)
class ModelEvaluated(ModelFed):
    """A model was evaluated."""


@dataclass(eq=False, slots=True, repr=False)
class ModelPredicted(ModelFed):
    """A model made predictions."""


@dataclass(eq=False, slots=True, repr=False)
class KeyUnlogged(Event):
    """The program looks up `key` in what a training logs, which lacks it.

    Python raises: for the key, or for the None that `get` gives where that is compared with a
    number (`compared`). `written` is the place of the key, if it stands in the text.
    """

    key: str
    logs: Logs
    compared: bool
    written: Span | None
