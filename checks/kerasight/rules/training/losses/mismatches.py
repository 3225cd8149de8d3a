"""Which mistake it is when a loss raises for the shapes of targets and predictions."""

from __future__ import annotations

from enum import Enum, auto

from kerasight.values.shapes import Dim
from kerasight.values.training import Target


class Mismatch(Enum):
    """A mistake that makes a loss raise. Each has a rule, so that it is reported once."""

    FORM = auto()
    """The labels have the form that another loss wants."""

    PLACES = auto()
    """The output has a row for each step or place, the labels one answer for each sample."""

    COLUMNS = auto()
    """The labels have another number of columns than the output has units."""

    SHAPE = auto()
    """Any other."""


def mismatch_of(target: Target) -> Mismatch | None:
    """Why the loss raises for a target, None where it does not or that is unknown."""
    if target.match != "raises":
        return None
    if _has_other_form(target):
        return Mismatch.FORM
    if len(target.made) > 2 and _is_one_answer(target):
        return Mismatch.PLACES
    if len(target.made) == 2 and len(target.dims) <= 2:
        return Mismatch.COLUMNS
    return Mismatch.SHAPE


def _has_other_form(target: Target) -> bool:
    """Whether the labels have the form that the loss for the other form takes."""
    if not isinstance(target.units, int) or target.units < 2:
        return False
    if target.spec.y_true == "one-hot":
        return target.as_classes == "fits"
    return target.spec.y_true == "integers" and _are_rows(target)


def _are_rows(target: Target) -> bool:
    """Whether there is a row of several columns for each of the output, of any length for one."""
    last: Dim = target.dims[-1]
    several = last > 1 if isinstance(last, int) else target.is_one_hot
    if not several or len(target.dims) != len(target.made):
        return False
    return len(target.made) == 2 or target.as_one_hot == "fits"


def _is_one_answer(target: Target) -> bool:
    """Whether the labels say one thing of each sample: a number, or a column for each class."""
    if len(target.dims) == 1 or target.inner == (1,):
        return True
    if len(target.dims) != 2 or target.spec.y_true != "one-hot":
        return False
    return target.is_one_hot or isinstance(target.dims[1], int)
