"""The return values of functions that a task declares; these functions are not run."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.data.datasets import class_labels
from kerasight.values.contracts import GivenArray
from kerasight.values.data import Array, Facts, Origin, array
from kerasight.values.findings import Span
from kerasight.values.objects import Value


def given_value(name: str, arrays: Sequence[GivenArray], span: Span) -> Value:
    """New arrays as returned by a call of the function `name` at `span`: one or a tuple."""
    made = tuple(_array(name, each, span) for each in arrays)
    return made[0] if len(made) == 1 else made


def _array(name: str, given: GivenArray, span: Span) -> Array:
    origin = Origin(f"`{name}()`", span, given.content)
    if given.classes is not None:
        return array(given.shape, given.dtype, class_labels(given.classes, origin))
    attained = given.low is not None
    facts = Facts(given.low, given.high, attained=attained, origin=origin)
    return array(given.shape, given.dtype, facts)
