"""What a task asks of a graded file, and the events of holding a file against it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from kerasight.values.events import Event
from kerasight.values.findings import Edit, Span
from kerasight.values.keras import Layer
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape


@dataclass(frozen=True, slots=True)
class GivenArray:
    """An array that a protected function of the starter returns.

    Its numbers reach from `low` to `high`; labels are integers from 0 that name `classes`.
    `content` is what it holds, in the words of `kerasight.values.data.Origin`.
    """

    shape: tuple[int, ...]
    dtype: str
    content: str = ""
    low: float | None = None
    high: float | None = None
    classes: int | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """What a graded file and its model must keep; shapes are without the batch axis.

    `protected` are names at the top of the starter whose values or code stay as they are there,
    `returns` the arrays that functions among them return, one by one. `file_name` is what the file
    must be called, None when any name will do.
    """

    input_shapes: tuple[tuple[int | None, ...], ...]
    output_shape: tuple[int | None, ...]
    forbidden_layers: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    file_name: str | None = None
    returns: Mapping[str, tuple[GivenArray, ...]] = field(default_factory=dict)

    @property
    def wanted_input(self) -> str:
        """The shapes that the model may take, as Keras prints them: `(None, 60, 1)`."""
        return " or ".join(batched(shape) for shape in self.input_shapes)

    @property
    def wanted_output(self) -> str:
        """The shape that the model must give, as Keras prints it."""
        return batched(self.output_shape)


def batched(shape: tuple[int | None, ...]) -> str:
    """A shape as Keras prints it, with its batch axis."""
    return str(Shape((None, *shape)))


@dataclass(eq=False, slots=True, repr=False)
class ValueReturned(Event):
    """The function called ENTRY that `node` defines returns `value`.

    Of a model, `inputs` and `outputs` are as they are then, None where it has none yet. `first`
    is the layer that makes its first input, `last` the one that makes its first output, None when
    not known; `layers` are all that it is known to hold, those inside of others too. `models` are
    the names of the variables of the function that hold one then.
    """

    node: ast.AST
    value: Value
    inputs: tuple[Shape, ...] | None
    outputs: tuple[Shape, ...] | None
    first: Layer | None
    last: Layer | None
    layers: tuple[Layer, ...]
    models: tuple[str, ...]


@dataclass(eq=False, slots=True, repr=False)
class SolutionReturned(Event):
    """The entry function of a graded file returns one of `values`; which one is not known.

    `correction` returns the one model that the function has made, where there is but one.
    """

    contract: Contract
    values: tuple[ValueReturned, ...]
    correction: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class SolutionMissing(Event):
    """A grader cannot call the entry function of a graded file.

    `reason` says why in the words of a message.
    """

    reason: str


@dataclass(eq=False, slots=True, repr=False)
class SolutionUntrained(Event):
    """The entry function returns a model that nothing has trained.

    `below` is a `fit` behind the `return`, which never runs, None when there is none.
    """

    below: Span | None


@dataclass(eq=False, slots=True, repr=False)
class ProtectedChanged(Event):
    """A protected name of the starter has another value or other code.

    `was` and `found` are the values as Python writes them, None for functions. `correction`
    writes what the starter says, where nothing else can be meant.
    """

    name: str
    was: str | None
    found: str | None
    correction: Edit | None


@dataclass(eq=False, slots=True, repr=False)
class BlankLeft(Event):
    """Where the starter asks for code, `asked` in its words, there is none."""

    asked: str


@dataclass(eq=False, slots=True, repr=False)
class FileMisnamed(Event):
    """A graded file is called `name`; its task wants it to be called `wanted`."""

    name: str
    wanted: str


@dataclass(eq=False, slots=True, repr=False)
class TrainingDataMissing(Event):
    """A graded file reads `file`, the training data of `task`, which is not beside it."""

    task: str
    file: str


@dataclass(eq=False, slots=True, repr=False)
class TaskMisspelt(Event):
    """A file names the task `task`, which there is not; `suggestion` is nearly called so."""

    task: str
    suggestion: str
    correction: Edit
