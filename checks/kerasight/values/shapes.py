"""Dimensions and shapes; open dimensions (None) are distinct from unknown ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Final, TypeAlias

from kerasight.values.abstract import AbstractValue


@dataclass(unsafe_hash=True, slots=True, repr=False)
class UnknownDim(AbstractValue):
    """A size that cannot be known from the code; shown as `?`."""

    reason: str = ""
    """Why, for messages."""

    def __str__(self) -> str:
        return "?"


Dim: TypeAlias = int | None | UnknownDim
"""A size: known, open (`None` in Keras too), or unknown."""

UNKNOWN_DIM: Final = UnknownDim()


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Shape(AbstractValue):
    """The shape of a tensor, batch axis included."""

    dims: tuple[Dim, ...] | None
    """None if the rank is unknown."""

    reason: str = ""
    """Why the rank is unknown."""

    @property
    def rank(self) -> int | None:
        """The number of axes, None if unknown."""
        return None if self.dims is None else len(self.dims)

    def __str__(self) -> str:
        """As Keras prints it, with `?` for unknown parts: `(None, 28, ?)`."""
        if self.dims is None:
            return "?"
        inner = ", ".join(str(dim) for dim in self.dims)
        return f"({inner},)" if len(self.dims) == 1 else f"({inner})"

    def to_json(self) -> list[int | str | None] | str:
        """Ints, None for what Keras shows as None, `"?"` for an unknown size or rank."""
        if self.dims is None:
            return "?"
        return [str(dim) if isinstance(dim, UnknownDim) else dim for dim in self.dims]


NO_RANK: Final = "TensorFlow knows no shape of it: none is declared"
"""The reason of the shape of a tensor whose rank TensorFlow does not know before it runs."""


def is_rankless(shape: Shape) -> bool:
    """Whether TensorFlow, like us, does not know the rank."""
    return shape.dims is None and shape.reason == NO_RANK


def with_dtype(shape: Shape, dtype: str | None) -> str:
    """A shape followed by its dtype, for people: `(None, 4) int64`, `(None, 4)` for float32.

    Nearly every tensor is float32, so this dtype is not shown; nor is an unknown one.
    """
    return str(shape) if dtype in (None, "float32") else f"{shape} {dtype}"


def unknown_shape(reason: str = "") -> Shape:
    """A shape with an unknown rank."""
    return Shape(None, reason)


def numbers_in(sizes: Sequence[Dim]) -> int | None:
    """How many numbers axes of these sizes hold, None if one is unknown or open."""
    known = [size for size in sizes if isinstance(size, int)]
    return prod(known) if len(known) == len(sizes) else None
