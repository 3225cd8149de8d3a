"""The argument `axis` of normalizations."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import to_integers
from kerasight.values.keras import Layer
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape


def axes_of(layer: Layer) -> list[int] | None:
    """The argument `axis` as a list of ints, None if unknown."""
    return to_integers(layer.arguments.get("axis", Unknown()))


def require_axes(shape: Shape, axes: Sequence[int]) -> None:
    """Raise ProblemFound if the shape lacks one of the axes."""
    rank = shape.rank
    for axis in axes:
        if rank is not None and not -rank <= axis < rank:
            raise ProblemFound(OtherMismatch(shape, f"{shape} has no axis {axis}"))
