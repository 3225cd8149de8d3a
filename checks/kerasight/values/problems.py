"""Why Keras rejects the call of a layer; rules make findings of these."""

from __future__ import annotations

from dataclasses import dataclass, field

from kerasight.values.shapes import Shape


@dataclass(eq=False, slots=True, repr=False)
class Problem:
    """Something that the real Keras rejects when a layer is called."""

    shape: Shape
    """The input shape."""


@dataclass(eq=False, slots=True, repr=False)
class WrongRank(Problem):
    """The layer takes tensors of another rank."""

    expected: int
    """The number of axes."""

    at_least: bool
    """Whether more axes are accepted, too."""


@dataclass(eq=False, slots=True, repr=False)
class NoneDimension(Problem):
    """A size is None that the layer needs for its weights."""

    axis: int
    """The axis of that size."""

    weight: str
    """The weights that depend on it: `kernel`, `gamma`."""


@dataclass(eq=False, slots=True, repr=False)
class NonPositiveSize(Problem):
    """A window does not fit into its axis."""

    axis: int

    size: int
    """The size of the axis."""

    window: int
    """The size of the window, dilation included."""

    argument: str


@dataclass(eq=False, slots=True, repr=False)
class OtherMismatch(Problem):
    """Keras rejects the inputs for another reason."""

    reason: str
    """For the message."""

    help: str = field(default="", kw_only=True)
    """The change that makes it right, if the layer knows it."""


@dataclass(eq=False, slots=True, repr=False)
class WrongDtype(Problem):
    """The layer gets a dtype that it neither computes with nor casts."""

    dtype: str
    """That of the input."""

    compute: str
    """That of the layer."""


@dataclass(eq=False, slots=True, repr=False)
class MergeMismatch(OtherMismatch):
    """Tensors cannot be merged."""

    shapes: tuple[Shape, ...]


@dataclass(eq=False, slots=True, repr=False)
class ReshapeMismatch(OtherMismatch):
    """A sample cannot be reshaped to the target shape."""

    total: int
    """The number of elements of a sample."""

    target: Shape
    """With -1 for an open size."""


@dataclass(eq=False, slots=True, repr=False)
class SizeChanged(OtherMismatch):
    """A layer is called with another size than its weights are made for."""

    axis: int

    before: int
    """The size that the weights are made for."""

    now: int
    """The size in this call."""


@dataclass(eq=False, slots=True, repr=False)
class BatchSizeOpen(OtherMismatch):
    """A stateful layer needs a fixed batch size."""


class ProblemFound(Exception):
    """Carries a problem from the layer spec to the call that reports it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem
