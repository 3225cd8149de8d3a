"""What Keras cannot build, with the facts behind it; rules turn these into findings."""

from __future__ import annotations

from dataclasses import dataclass

from kerasight.values.shapes import Shape


@dataclass(eq=False, slots=True, repr=False)
class Problem:
    """Something that the real Keras rejects when a layer is called; `shape` is what it was fed."""

    shape: Shape


@dataclass(eq=False, slots=True, repr=False)
class WrongRank(Problem):
    """The layer takes tensors of `expected` axes (at least so many when `at_least`)."""

    expected: int
    at_least: bool


@dataclass(eq=False, slots=True, repr=False)
class NoneDimension(Problem):
    """The layer makes weights of the size of `axis`, and the size there is None.

    `weight` names the weights that depend on it (`kernel`, `gamma`).
    """

    axis: int
    weight: str


@dataclass(eq=False, slots=True, repr=False)
class NonPositiveSize(Problem):
    """A window of `window` (dilation counted in) does not fit into the `size` along `axis`."""

    axis: int
    size: int
    window: int
    argument: str


@dataclass(eq=False, slots=True, repr=False)
class OtherMismatch(Problem):
    """Keras rejects the inputs for another reason, in the words of a message."""

    reason: str


@dataclass(eq=False, slots=True, repr=False)
class WrongDtype(Problem):
    """The layer computes with floats of `compute` and is fed a `dtype` that nobody casts."""

    dtype: str
    compute: str


@dataclass(eq=False, slots=True, repr=False)
class MergeMismatch(OtherMismatch):
    """The tensors of `shapes` cannot be merged."""

    shapes: tuple[Shape, ...]


@dataclass(eq=False, slots=True, repr=False)
class ReshapeMismatch(OtherMismatch):
    """The `total` elements of a sample do not fit into the shape `target`, in which -1 is open."""

    total: int
    target: Shape


@dataclass(eq=False, slots=True, repr=False)
class SizeChanged(OtherMismatch):
    """A layer whose weights are made for `before` along `axis` is called with `now`."""

    axis: int
    before: int
    now: int


@dataclass(eq=False, slots=True, repr=False)
class BatchSizeOpen(OtherMismatch):
    """A stateful layer needs to know the batch size."""


class ProblemFound(Exception):
    """Carries a problem from the layer that met it to the call that reports it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem
