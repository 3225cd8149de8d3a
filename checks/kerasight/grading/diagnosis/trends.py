"""Robust statistics of a learning curve."""

# ruff: noqa: PLC0415 - scipy takes long to load

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LEAST_POINTS = 4
"""Fewer points have no significant slope: its 95 % interval is unbounded."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A line through points one epoch apart."""

    slope: float
    """Theil-Sen: the median of the slopes between all pairs of points, per epoch."""

    low: float
    """The lower end of its 95 % confidence interval."""

    high: float
    """The upper end of its 95 % confidence interval."""

    p: float
    """The probability of such an order without any trend (Kendall)."""

    @property
    def falls(self) -> bool:
        """Whether the points fall significantly."""
        return self.high < 0 and self.p < 0.05

    @property
    def rises(self) -> bool:
        """Whether the points rise significantly."""
        return self.low > 0 and self.p < 0.05


def trend(points: Sequence[float]) -> Trend | None:
    """The trend of finite points, None for fewer than `LEAST_POINTS`."""
    if len(points) < LEAST_POINTS:
        return None
    from scipy import stats

    places = range(len(points))
    slope, _, low, high = stats.theilslopes(points, places, alpha=0.95)
    p = stats.kendalltau(places, points).pvalue
    return Trend(float(slope), float(low), float(high), 1.0 if math.isnan(p) else float(p))


def finite(values: Sequence[float | None]) -> list[float]:
    """The finite values."""
    return [value for value in values if value is not None and math.isfinite(value)]


def all_finite(values: Sequence[float | None]) -> bool:
    """Whether every value is a finite number."""
    return len(finite(values)) == len(values)


def smoothed(values: Sequence[float]) -> list[float]:
    """Each value as the median of itself and its neighbours; the ends have one neighbour."""
    if len(values) < 3:
        return list(values)
    inner = [statistics.median(values[at - 1 : at + 2]) for at in range(1, len(values) - 1)]
    return [statistics.median(values[:2]), *inner, statistics.median(values[-2:])]


def last_quarter(values: Sequence[float]) -> list[float]:
    """The end of a curve, at least `LEAST_POINTS` if possible."""
    return list(values[-max(LEAST_POINTS, math.ceil(len(values) / 4)) :])


def jumps(values: Sequence[float]) -> float:
    """The standard deviation of the steps between neighbours over the mean of the values."""
    steps = [after - before for before, after in pairwise(values)]
    mean = statistics.fmean(values)
    return statistics.pstdev(steps) / abs(mean) if mean and len(steps) > 1 else 0.0


def share_error(share: float, examples: int) -> float:
    """The standard error of a share of correct predictions among `examples`."""
    return math.sqrt(share * (1 - share) / examples) if examples else math.inf
