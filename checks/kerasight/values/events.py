"""Events of the interpreted program: the interface between interpreter and rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, NamedTuple, TypeVar

from kerasight.values.findings import Edit, Related, Span
from kerasight.values.imports import ImportedNames
from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.problems import Problem
from kerasight.values.shapes import Shape

ENTRY: Final = "solution_model"
"""The function of a graded file that builds, trains and returns the model."""


class Site(NamedTuple):
    """The place of an event, and what the run knows there."""

    span: Span

    keras: KerasVersion
    """The version of Keras that the program runs on."""

    related: tuple[Related, ...] = ()
    """The calls that led there and the other places that had a part in it."""

    caught: bool = False
    """Whether the program expects an exception there (`try`, `pytest.raises`)."""


@dataclass(eq=False, slots=True, repr=False)
class Event:
    """Something that happened when the program ran."""

    at: Site

    @property
    def span(self) -> Span:
        """The place in the text."""
        return self.at.span

    @property
    def keras(self) -> KerasVersion:
        """The version of Keras that the program runs on."""
        return self.at.keras

    @property
    def related(self) -> tuple[Related, ...]:
        """The calls that led there and the other places that had a part in it."""
        return self.at.related

    @property
    def type_name(self) -> str:
        """The type of the event as rules name it that read it."""
        return type(self).__name__


@dataclass(eq=False, slots=True, repr=False)
class StatementUnparsed(Event):
    """A statement that is no Python."""

    message: str


@dataclass(eq=False, slots=True, repr=False)
class SuppressionUnused(Event):
    """A suppression that suppresses nothing, or nothing by some of its names.

    `directive` is its text, `reason` says why in the words of a message. `removal` takes what is
    of no use out of the text; None where it may be misspelt.
    """

    directive: str
    reason: str
    removal: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class LayerMade(Event):
    """A layer was made; `imports` are those of the file, for what is written in its place.

    `in_own_code` tells that a layer or model of the program's own made it as its part: saved files
    name only the class of the whole.
    """

    layer: Layer
    imports: ImportedNames
    in_custom_code: bool


@dataclass(eq=False, slots=True, repr=False)
class ArgumentRejected(Event):
    """The constructor of a layer raises because of `argument`.

    `reason` says what is wrong with it in the words of a message, `suggestion` what was probably
    meant, if anything is near. `correction` writes what was surely meant.
    """

    class_name: str
    argument: str
    reason: str
    suggestion: str | None
    correction: Edit | None = None


P = TypeVar("P", bound=Problem)


@dataclass(eq=False, slots=True, repr=False)
class LayerRejected(Event, Generic[P]):
    """Keras raises when it calls the layer; `before` is the layer that fed it, if known."""

    layer: Layer
    problem: P
    before: Layer | None

    @property
    def type_name(self) -> str:
        """`LayerRejected[WrongRank]`."""
        return f"LayerRejected[{type(self.problem).__name__}]"


@dataclass(eq=False, slots=True, repr=False)
class InputShapeIgnored(Event):
    """A layer that declares an input shape is called on another one; Keras goes by the latter."""

    layer: Layer
    declared: Shape
    fed: Shape


@dataclass(eq=False, slots=True, repr=False)
class GraphDisconnected(Event):
    """The outputs of a functional model depend on `missing`, which is not among its inputs."""

    model: Model
    missing: Layer


@dataclass(eq=False, slots=True, repr=False)
class NameRepeated(Event):
    """A model gets another layer of the name that the program gave to `first`."""

    model: Model
    first: Layer
    second: Layer


@dataclass(eq=False, slots=True, repr=False)
class LayerInPlaceOfTensor(Event):
    """A layer that was not called stands where Keras wants its output (`where`)."""

    layer: Layer
    where: str


@dataclass(eq=False, slots=True, repr=False)
class SymbolicTensorMisused(Event):
    """Code takes a symbolic tensor for a number: `function` is that of a library, or `if`."""

    function: str


@dataclass(eq=False, slots=True, repr=False)
class SequentialUncalled(Event):
    """The program asks a `Sequential` that was never called for its `input` or `output`.

    `correction` writes what Keras 3 has in its place, where the model has it.
    """

    model: Model
    attribute: str
    correction: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class LambdaCaptured(Event):
    """The function of a `Lambda` uses `name`, which holds weights that Keras will not see."""

    layer: Layer
    name: str
    what: str


@dataclass(eq=False, slots=True, repr=False)
class NoneAsNumber(Event):
    """The program takes an open size of a symbolic tensor, which is None, for a number.

    `text` is what computes with it; `function` the one that is given it as a part of a shape.
    """

    text: str = ""
    function: str = ""


@dataclass(eq=False, slots=True, repr=False)
class BatchSizeBaked(Event):
    """`what` lets a tensor of `shape`, of any batch size, meet `fixed`, which has one: `size`."""

    what: str
    shape: Shape
    fixed: Shape
    size: int


@dataclass(eq=False, slots=True, repr=False)
class ModelUsed(Event):
    """A model was trained, returned or saved (`how`, in the words of a message).

    `met_data` tells that it was trained, tested or asked for predictions before.
    """

    model: Model
    how: str
    met_data: bool = False


@dataclass(eq=False, slots=True, repr=False)
class ModelsFinished(Event):
    """The program has run; `models` are all that it made, each with its uses in order."""

    models: tuple[tuple[Model, tuple[ModelUsed, ...]], ...]
