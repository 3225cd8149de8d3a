"""Numbers that an axis can hold: a solution may log any."""

from __future__ import annotations

from collections.abc import Sequence

GREATEST = 1e100
"""Beyond it, the arithmetic of axes overflows in the plotting libraries."""


def drawable(values: Sequence[float | None]) -> list[float | None]:
    """The values with gaps (None) for those that no axis can hold."""
    return [None if value is None or abs(value) > GREATEST else value for value in values]
