"""Dimensions and shapes, with what Keras leaves open kept apart from what we do not know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(unsafe_hash=True, slots=True, repr=False)
class UnknownDim:
    """A dimension that cannot be read from the code; `reason` says why. Shown as `?`."""

    reason: str = ""

    def __str__(self) -> str:
        return "?"


Dim: TypeAlias = int | None | UnknownDim
"""A size, `None` where Keras itself leaves the size open, or unknown."""

UNKNOWN_DIM: Final = UnknownDim()


@dataclass(unsafe_hash=True, slots=True, repr=False)
class Shape:
    """The shape of a tensor, batch axis included; `dims` is None when the rank is unknown."""

    dims: tuple[Dim, ...] | None
    reason: str = ""

    @property
    def rank(self) -> int | None:
        """How many axes, or None when that is unknown."""
        return None if self.dims is None else len(self.dims)

    def __str__(self) -> str:
        """As Keras prints it, with `?` for what is unknown: `(None, 28, ?)`."""
        if self.dims is None:
            return "?"
        inner = ", ".join(str(dim) for dim in self.dims)
        return f"({inner},)" if len(self.dims) == 1 else f"({inner})"

    def to_json(self) -> list[int | str | None] | str:
        """Ints, None for what Keras shows as None, `"?"` for an unknown size or rank."""
        if self.dims is None:
            return "?"
        return [str(dim) if isinstance(dim, UnknownDim) else dim for dim in self.dims]


def with_dtype(shape: Shape, dtype: str | None) -> str:
    """A shape with the dtype behind it, for a person: `(None, 4) int64`, `(None, 4)` for float32.

    Nearly every tensor is float32, so that one is not said, and neither is what is not known.
    """
    return str(shape) if dtype in (None, "float32") else f"{shape} {dtype}"


def unknown_shape(reason: str = "") -> Shape:
    """A shape of which not even the rank is known."""
    return Shape(None, reason)
