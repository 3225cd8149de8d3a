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
    if fitting_form(target) is not None:
        return Mismatch.FORM
    if len(target.made) > 2 and _is_one_answer(target):
        return Mismatch.PLACES
    if len(target.made) == 2 and len(target.dims) <= 2:
        return Mismatch.COLUMNS
    return Mismatch.SHAPE


def fitting_form(target: Target) -> str | None:
    """The form that the labels have where only the loss for the other form raises."""
    units = target.units
    if not isinstance(units, int) or units < 2:
        return None
    form = target.spec.y_true
    if form == "one-hot" and target.as_classes == "fits":
        return "integer"
    if form == "integers" and _are_rows(target):
        return "one-hot"
    return None


def _are_rows(target: Target) -> bool:
    """Whether there is a row of several columns where the output has one, of any length."""
    last: Dim = target.dims[-1]
    rows = len(target.dims) == len(target.made) and target.as_one_hot != "unknown"
    several = target.is_one_hot if not isinstance(last, int) else last > 1
    if len(target.made) == 2:
        return len(target.dims) == 2 and several
    return rows and several and target.as_one_hot == "fits"


def _is_one_answer(target: Target) -> bool:
    """Whether the labels say one thing of each sample: a number, or a column for each class."""
    if len(target.dims) == 1 or target.inner == (1,):
        return True
    if len(target.dims) != 2 or target.spec.y_true != "one-hot":
        return False
    return target.is_one_hot or isinstance(target.dims[1], int)
