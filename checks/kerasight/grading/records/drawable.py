"""Numbers that curves can be drawn and judged by: a solution may log any."""

from __future__ import annotations

from collections.abc import Sequence

GREATEST = 1e100
"""Beyond it, the arithmetic of axes and of slopes overflows."""


def drawable(values: Sequence[float | None]) -> list[float | None]:
    """The values with gaps (None) for those that are too great."""
    return [None if value is None or abs(value) > GREATEST else value for value in values]
