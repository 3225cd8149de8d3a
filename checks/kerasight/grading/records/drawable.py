"""Numbers for curves and their diagnosis: a solution may log any."""

from __future__ import annotations

from collections.abc import Sequence

GREATEST = 1e100
"""Beyond it, computations of axes and slopes overflow."""


def drawable(values: Sequence[float | None]) -> list[float | None]:
    """The values with gaps (None) for those that are too large."""
    return [None if value is None or abs(value) > GREATEST else value for value in values]
