"""What a task requires of a submission, and the events of checking a submission against it."""

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
    """An array that a protected function of the starter returns."""

    shape: tuple[int, ...]
    """With the axis of the samples."""

    dtype: str

    content: str = ""
    """What it holds, as in `kerasight.values.data.Origin`."""

    low: float | None = None
    """The smallest number, None if unknown."""

    high: float | None = None
    """The largest number, None if unknown."""

    classes: int | None = None
    """The number of classes of integer labels from 0, None for other data."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What a task requires of a submission and its model."""

    input_shapes: tuple[tuple[int | None, ...], ...]
    """The allowed input shapes, without the batch axis."""

    output_shape: tuple[int | None, ...]
    """Without the batch axis."""

    forbidden_layers: tuple[str, ...] = ()
    """Names of layer classes."""

    protected: tuple[str, ...] = ()
    """Names at the top of the starter whose values or code must not change."""

    file_name: str | None = None
    """The required name of the file, None if any will do."""

    returns: Mapping[str, tuple[GivenArray, ...]] = field(default_factory=dict)
    """The arrays that protected functions return, by function name."""

    @property
    def wanted_input(self) -> str:
        """The allowed input shapes, as Keras prints them: `(None, 60, 1)`."""
        return " or ".join(batched(shape) for shape in self.input_shapes)

    @property
    def wanted_output(self) -> str:
        """The required output shape, as Keras prints it."""
        return batched(self.output_shape)


def batched(shape: tuple[int | None, ...]) -> str:
    """A shape as Keras prints it, with its batch axis."""
    return str(Shape((None, *shape)))


@dataclass(eq=False, slots=True, repr=False)
class ValueReturned(Event):
    """The function called ENTRY returns a value."""

    node: ast.AST
    """The definition of the function."""

    value: Value

    inputs: tuple[Shape, ...] | None
    """The input shapes of a model at that time, None if it has none yet."""

    outputs: tuple[Shape, ...] | None
    """The output shapes of a model at that time, None if it has none yet."""

    first: Layer | None
    """The layer that makes its first input, None if unknown."""

    last: Layer | None
    """The layer that makes its first output, None if unknown."""

    layers: tuple[Layer, ...]
    """All layers that it is known to have, also inside of other layers."""

    models: tuple[str, ...]
    """The names of the variables of the function that hold a model at that time."""


@dataclass(eq=False, slots=True, repr=False)
class SolutionReturned(Event):
    """The entry function of a graded file returns one of some values."""

    contract: Contract

    values: tuple[ValueReturned, ...]
    """The possible values; which of them is returned is unknown."""

    correction: Edit | None
    """Returns the model that the function makes, if there is exactly one."""


@dataclass(eq=False, slots=True, repr=False)
class SolutionMissing(Event):
    """The entry function of a graded file cannot be called."""

    reason: str
    """Why, for the message."""


@dataclass(eq=False, slots=True, repr=False)
class SolutionUntrained(Event):
    """The entry function returns a model that was never trained."""

    below: Span | None
    """A `fit` after the `return`, which never runs; None if there is none."""


@dataclass(eq=False, slots=True, repr=False)
class ProtectedChanged(Event):
    """A protected name of the starter has another value or other code."""

    name: str

    was: str | None
    """The value in the starter as Python writes it, None for functions."""

    found: str | None
    """The value in the file as Python writes it, None for functions."""

    correction: Edit | None
    """Restores the code of the starter, if nothing else can be meant."""


@dataclass(eq=False, slots=True, repr=False)
class BlankLeft(Event):
    """A blank of the starter has no code."""

    asked: str
    """The text of the blank."""


@dataclass(eq=False, slots=True, repr=False)
class FileMisnamed(Event):
    """A graded file does not have the name that its task requires."""

    name: str
    """The name of the file."""

    wanted: str
    """The required name."""


@dataclass(eq=False, slots=True, repr=False)
class TrainingDataMissing(Event):
    """A graded file reads training data that is not in its folder."""

    task: str

    file: str
    """The name of the missing file."""


@dataclass(eq=False, slots=True, repr=False)
class TaskMisspelt(Event):
    """A file names a task that does not exist."""

    task: str
    """The name in the file."""

    suggestion: str
    """The existing task with a similar name."""

    correction: Edit
    """Writes the suggestion."""
