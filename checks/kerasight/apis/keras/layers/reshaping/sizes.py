"""How many elements a part of a shape has."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from kerasight.values.shapes import Dim, UnknownDim


def size_of(dims: Sequence[Dim]) -> Dim:
    """The product of sizes: None if one is open, else unknown if one is."""
    if any(dim is None for dim in dims):
        return None
    unknown = [dim for dim in dims if isinstance(dim, UnknownDim)]
    if unknown:
        return unknown[0]
    return prod(dim for dim in dims if isinstance(dim, int))
