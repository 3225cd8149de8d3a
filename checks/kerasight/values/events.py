"""Events of the interpreted program: the interface between interpreter and rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Final, Generic, NamedTuple, TypeVar

from kerasight.values.findings import Edit, Related, Span
from kerasight.values.imports import ImportedNames
from kerasight.values.keras import Application, Layer, Model, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.problems import Problem
from kerasight.values.shapes import Shape

ENTRY: Final = "solution_model"
"""The function of a graded file that builds, trains and returns the model."""


class Site(NamedTuple):
    """The place of an event, and what is known there."""

    span: Span

    keras: KerasVersion
    """The version of Keras that the program runs on."""

    related: tuple[Related, ...] = ()
    """The call sites that led there, and other places that are part of it."""

    caught: bool = False
    """Whether the program expects an exception there (`try`, `pytest.raises`)."""


@dataclass(eq=False, slots=True, repr=False)
class Event:
    """Something that the interpreted program does."""

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
        """The call sites that led there, and other places that are part of it."""
        return self.at.related

    @property
    def type_name(self) -> str:
        """The type of the event, as the index of the rules names it."""
        return type(self).__name__


@dataclass(eq=False, slots=True, repr=False)
class StatementUnparsed(Event):
    """A statement with a syntax error."""

    message: str


@dataclass(eq=False, slots=True, repr=False)
class NameUndefined(Event):
    """A name that no cell of a notebook has bound where a cell uses it."""

    name: str

    cell: int
    """The number of that cell."""

    later: int | None
    """The number of the later cell that binds it, None if no cell does."""

    counts: tuple[int, int] | None
    """The execution counts of the two cells, if the later one was run first."""

    known: tuple[str, ...]
    """The names that are bound there."""


@dataclass(eq=False, slots=True, repr=False)
class SuppressionUnused(Event):
    """A suppression that suppresses nothing, or nothing by some of its names."""

    directive: str
    """Its text."""

    reason: str
    """Why it is unused, for the message."""

    correction: Edit | None
    """Removes the unused part, or spells what is meant; None if that is not clear."""


@dataclass(eq=False, slots=True, repr=False)
class LayerMade(Event):
    """A layer was made."""

    layer: Layer

    imports: ImportedNames
    """Those of the file, for the code that replaces the layer."""

    in_custom_code: bool
    """Whether a custom layer or model made it; saved files name only the class of the whole."""


@dataclass(eq=False, slots=True, repr=False)
class ArgumentRejected(Event):
    """The constructor of a layer raises because of an argument."""

    class_name: str
    argument: str

    reason: str
    """What is wrong with the argument, for the message."""

    suggestion: str | None
    """What was probably meant, None if nothing is similar."""

    correction: tuple[Edit, ...] = ()
    """Writes what was certainly meant."""


P = TypeVar("P", bound=Problem)


@dataclass(eq=False, slots=True, repr=False)
class LayerRejected(Event, Generic[P]):
    """Keras raises when it calls the layer."""

    layer: Layer
    problem: P

    inputs: tuple[Tensor, ...] = ()
    """The symbolic tensors that it was called on."""

    @property
    def before(self) -> Layer | None:
        """The layer that fed it, None if unknown."""
        return next((each.layer for each in self.path()), None)

    def path(self) -> Iterator[Application]:
        """The applications that lead to the first input, the last one first."""
        tensors = self.inputs
        while tensors and tensors[0].origin is not None:
            yield tensors[0].origin
            tensors = tensors[0].origin.inputs

    @property
    def type_name(self) -> str:
        """`LayerRejected[WrongRank]`."""
        return f"LayerRejected[{type(self.problem).__name__}]"


@dataclass(eq=False, slots=True, repr=False)
class InputShapeIgnored(Event):
    """A layer that declares an input shape is called on another one; Keras uses the latter."""

    layer: Layer
    declared: Shape
    fed: Shape

    others: list[Span] = field(default_factory=list)
    """The places of later layers of the same `Sequential` that do the same."""


@dataclass(eq=False, slots=True, repr=False)
class GraphDisconnected(Event):
    """The outputs of a functional model depend on an input that it does not have."""

    model: Model

    missing: Layer
    """The input layer."""


@dataclass(eq=False, slots=True, repr=False)
class NameRepeated(Event):
    """A model gets a second layer with the same name."""

    model: Model

    first: Layer
    """The layer that the program gave the name to."""

    second: Layer


@dataclass(eq=False, slots=True, repr=False)
class LayerInPlaceOfTensor(Event):
    """A layer that was not called is used where Keras needs its output."""

    layer: Layer

    where: str
    """The place, for the message."""


@dataclass(eq=False, slots=True, repr=False)
class ArrayReshapeRejected(Event):
    """NumPy refuses to reshape an array: the numbers do not fit."""

    shape: Shape
    """That of the array; all sizes are known."""

    target: Shape
    """As it is written, with -1 for what is left."""


@dataclass(eq=False, slots=True, repr=False)
class SymbolicTensorMisused(Event):
    """Code uses a symbolic tensor as a number."""

    function: str
    """A function of a library, or one of `WAYS`."""

    detail: str = ""
    """What is wrong with an index, or the layer that gives the tensor which is iterated over."""

    WAYS: ClassVar = ("assign", "float", "if", "index", "int", "iterate", "len")
    """What Python does with a number or an array, and not with a symbolic tensor."""


@dataclass(eq=False, slots=True, repr=False)
class UnpackedWrong(Event):
    """The outputs of a layer are bound to another number of names."""

    layer: Layer
    count: int
    """How many outputs there are."""

    targets: int
    """How many names there are, without one that takes all others."""


@dataclass(eq=False, slots=True, repr=False)
class StatesRefused(Event):
    """A recurrent layer cannot begin with the initial states that it is given."""

    layer: Layer
    reason: str


@dataclass(eq=False, slots=True, repr=False)
class SequentialUncalled(Event):
    """The program reads `input` or `output` of a `Sequential` that was never called."""

    model: Model
    attribute: str

    correction: Edit | None
    """Writes the equivalent of Keras 3, if the model has it."""


@dataclass(eq=False, slots=True, repr=False)
class LambdaCaptured(Event):
    """The function of a `Lambda` uses weights that Keras will not track."""

    layer: Layer

    name: str
    """The variable that holds them."""

    what: str


@dataclass(eq=False, slots=True, repr=False)
class LoopVariableKept(Event):
    """The function of a `Lambda` reads a variable of the loop that makes the layer."""

    name: str
    """The variable."""


@dataclass(eq=False, slots=True, repr=False)
class NoneAsNumber(Event):
    """The program uses an open size of a symbolic tensor, which is None, as a number."""

    text: str = ""
    """The expression that computes with it."""

    function: str = ""
    """The function that gets it as a part of a shape."""


@dataclass(eq=False, slots=True, repr=False)
class BatchSizeBaked(Event):
    """A tensor of any batch size is combined with one of a fixed batch size."""

    what: str
    """The operation, for the message."""

    shape: Shape
    """The shape with an open batch size."""

    fixed: Shape
    """The shape with the fixed batch size."""

    size: int
    """The fixed batch size."""


@dataclass(eq=False, slots=True, repr=False)
class ModelUsed(Event):
    """A model was trained, returned or saved."""

    model: Model

    how: str
    """For the message."""

    met_data: bool = False
    """Whether it was trained, evaluated or asked for predictions before."""


@dataclass(eq=False, slots=True, repr=False)
class ModelsFinished(Event):
    """The program has ended."""

    models: tuple[tuple[Model, tuple[ModelUsed, ...]], ...]
    """All models that it made, each with its uses in order."""
