"""Training: what a model is compiled with and fed, and the events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kerasight.values.abstract import AbstractValue
from kerasight.values.data import Array
from kerasight.values.events import Event
from kerasight.values.file_names import FileNames
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import Logs, Value
from kerasight.values.problems import Problem
from kerasight.values.shapes import Dim, Shape
from kerasight.values.training_specs import LossSpec, MetricSpec, OptimizerSpec, ShapeMatch
from kerasight.values.written_text import WrittenString


@dataclass(eq=False, slots=True, repr=False)
class KerasObject(AbstractValue):
    """An optimizer, loss, metric, callback or schedule that the program makes."""

    path: str
    """Canonical: `keras.losses.Huber`."""

    arguments: dict[str, Value]
    """Those of the constructor, with the defaults filled in."""

    span: Span

    places: dict[str, Span] = field(default_factory=dict)
    """Where the given ones are."""

    open: bool = False
    """Whether there may be others."""

    @property
    def class_name(self) -> str:
        """`Huber`."""
        return self.path.rpartition(".")[2]

    @property
    def module(self) -> str:
        """`keras.losses`."""
        return self.path.rpartition(".")[0]


S_co = TypeVar("S_co", covariant=True)


@dataclass(eq=False, slots=True, repr=False)
class Component(Generic[S_co]):
    """An optimizer, loss or metric as given to `compile`: a name, an object or a function."""

    value: Value

    class_name: str | None
    """The class of Keras, also for a name; None if it is custom or unknown."""

    spec: S_co | None
    """What is known of the class."""

    arguments: dict[str, Value]
    """Those of its constructor."""

    span: Span

    written: WrittenString | None = None
    """The string at `span`."""

    key: str | None = None
    """The key of a metric in the logs, None if unknown."""

    @property
    def shown(self) -> str:
        """The name in messages: the string that the program gives, or the class."""
        return self.value if isinstance(self.value, str) else self.class_name or "this"


@dataclass(eq=False, slots=True, repr=False)
class Output:
    """One output of a model, and the loss that it is trained with."""

    layer: Layer | None
    """The layer that decides the activation, None if unknown."""

    activation: str | None
    """Keras' name (`softmax`, `linear`), None if unknown."""

    shape: Shape
    loss: Component[LossSpec] | None = None
    metrics: tuple[Component[MetricSpec], ...] = ()


@dataclass(eq=False, slots=True, repr=False)
class Target:
    """The labels that one output is compared with, and what its loss does with their shape."""

    array: Array
    output: Output
    loss: Component[LossSpec]
    spec: LossSpec

    match: ShapeMatch
    """What the loss does with these shapes."""

    as_classes: ShapeMatch
    """The same for `SparseCategoricalCrossentropy`, which wants the number of a class."""

    as_one_hot: ShapeMatch
    """The same for `CategoricalCrossentropy`, which wants a column for each class."""

    name: str | None = None
    """That of the output, None for a model with one."""

    @property
    def dims(self) -> tuple[Dim, ...]:
        """The shape of the labels, batch axis first."""
        return self.array.shape.dims or ()

    @property
    def made(self) -> tuple[Dim, ...]:
        """The shape of the output, batch axis first."""
        return self.output.shape.dims or ()

    @property
    def units(self) -> Dim:
        """The last size of the output."""
        return self.made[-1]

    @property
    def inner(self) -> tuple[int, ...] | None:
        """The sizes of one sample of the labels, None if one is unknown."""
        known = tuple(dim for dim in self.dims[1:] if isinstance(dim, int))
        return known if len(known) == len(self.dims) - 1 else None

    @property
    def is_one_hot(self) -> bool:
        """Whether each sample of the labels is a row with one column for each class."""
        labels = self.array.facts.labels
        return labels is not None and labels.form == "one-hot" and len(self.dims) == 2

    @property
    def shown_output(self) -> str:
        """The output in a message: `The model outputs (None, 3)`."""
        if self.name is None:
            return f"The model outputs {self.output.shape}"
        return f"The output `{self.name}` has shape {self.output.shape}"


@dataclass(eq=False, slots=True, repr=False)
class Compilation:
    """What a model is compiled with."""

    optimizer: Component[OptimizerSpec] | None

    outputs: tuple[Output, ...] | None
    """None if they are unknown, or which loss belongs to which."""

    logged: frozenset[str] | None
    """The names that training logs, None if not all are known."""

    span: Span

    freezes: int
    """The number of changes of `trainable` in the program so far."""

    touches: int
    """The number of other possible changes of layers so far."""

    arguments: dict[str, Value]
    """Those of the call."""

    places: dict[str, Span]
    """Where the arguments are."""

    by_position: int
    """The number of positional arguments."""

    misnamed: tuple[tuple[str, Component[object]], ...] = ()
    """Losses and metrics with unknown names, with what each is.

    Keras raises when it first needs them.
    """

    repeats: Compilation | None = None
    """The same compilation before, of a model that was trained and not changed since."""


@dataclass(eq=False, slots=True, repr=False)
class DataRefused:
    """Data that a model does not accept."""

    shape: Shape
    """That of the data."""

    declared: Shape
    """That of the input."""

    layer: Layer | None = None
    """The layer that fails, None if the model itself rejects the data."""

    problem: Problem | None = None

    input_layer: Layer | None = None
    """The input that the data is for."""


@dataclass(eq=False, slots=True, repr=False)
class ObjectMade(Event):
    """An optimizer, loss, metric, callback or schedule was made."""

    made: KerasObject

    file_names: FileNames
    """The file names in the program, for objects that write files."""


@dataclass(eq=False, slots=True, repr=False)
class NameUnknown(Event):
    """Keras has no loss, metric or optimizer with a name."""

    what: str
    """`loss`, `metric` or `optimizer`."""

    name: str

    suggestion: str | None
    """The name that was probably meant."""

    written: WrittenString | None
    """The name at the span of the event."""


@dataclass(eq=False, slots=True, repr=False)
class ModelCompiled(Event):
    """`model.compile(...)`."""

    model: Model
    compilation: Compilation
    arguments: dict[str, Value]
    places: dict[str, Span]

    was_fitted: bool
    """Whether the model was trained before."""


@dataclass(eq=False, slots=True, repr=False)
class ModelFed(Event):
    """Data was given to a model."""

    model: Model

    method: str
    """`fit`, `evaluate`, `predict`, `fit_generator` ..."""

    arguments: dict[str, Value]
    """Those of the call, by name."""

    places: dict[str, Span]
    """Where the given arguments are."""

    open: bool
    """Whether there may be other arguments."""

    compilation: Compilation | None
    """What the model was compiled with, None if it never was or if that is unknown."""

    surely_not_compiled: bool
    """Whether it certainly was not compiled."""

    outputs: tuple[Output, ...] | None
    """Those of the model now, with the losses of its compilation."""

    targets: tuple[Target, ...]
    """The labels of each output, as far as these and the losses are known."""

    fed: tuple[tuple[Tensor | None, Array], ...]
    """A batch of the data of each input, as far as these are known.

    A `Sequential` that is not built has no tensor for it.
    """

    refused: DataRefused | None
    """What is wrong with the shape of `x`, None if nothing is known to be wrong."""

    trained_on: Value
    """The `x` of the previous training."""

    without_rank: str | None
    """The argument whose data set yields tensors of unknown rank, which Keras 3 refuses."""


@dataclass(eq=False, slots=True, repr=False)
class ModelFitted(ModelFed):
    """A model was trained."""

    callbacks: tuple[tuple[Value, Span], ...] | None
    """Those of the call, None if not all are known."""

    validated: bool | None
    """Whether it has validation data, None if unknown."""

    late_freezes: tuple[tuple[Layer, Span], ...]
    """The places that set `trainable` of its layers too late for this training."""

    same_data: bool
    """Whether `x` is the same object as in the previous training."""

    without_loss: bool
    """Whether neither `compile` nor a layer gives a loss."""

    foreign_optimizer: Model | None
    """The model that the optimizer was built for, if it does not know weights of this one."""

    validation_refused: DataRefused | None
    """What is wrong with the shape of the validation data."""


@dataclass(eq=False, slots=True, repr=False)
class ModelEvaluated(ModelFed):
    """A model was evaluated."""


@dataclass(eq=False, slots=True, repr=False)
class ModelPredicted(ModelFed):
    """A model made predictions."""


@dataclass(eq=False, slots=True, repr=False)
class LayerFedWithoutRank(Event):
    """`map` of a data set calls a layer on a tensor of unknown rank, from which it is built."""

    layer: Layer


@dataclass(eq=False, slots=True, repr=False)
class KeyUnlogged(Event):
    """The program looks up a key that the logs of a training lack."""

    key: str
    logs: Logs

    compared: bool
    """Whether `get` returns None, and Python raises when that is compared with a number."""

    written: WrittenString | None
    """The key, if it is written out."""
