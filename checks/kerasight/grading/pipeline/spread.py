"""The spread of the results of one solution over several seeds."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from kerasight.grading.records.events import Event
from kerasight.grading.records.report import Report


@dataclass(frozen=True, slots=True)
class Spread(Event):
    """Scores and metrics by seed."""

    name: ClassVar[str] = "spread"
    seeds: tuple[int, ...]
    scores: tuple[int, ...]
    metric: str

    values: tuple[float | None, ...]
    """The metrics, None for a training without one."""

    minimum: float | None
    """Of the measured metrics, None without any."""

    median: float | None
    """Of the measured metrics, None without any."""

    maximum: float | None
    """Of the measured metrics, None without any."""

    @property
    def lines(self) -> list[str]:
        """The spread as text."""
        scores = ", ".join(map(str, self.scores))
        ends = (
            f"{min(self.scores)} to {max(self.scores)}, median {statistics.median(self.scores):g}"
        )
        first = f"scores of {len(self.scores)} trainings: {scores} ({ends})"
        if self.minimum is None or self.median is None or self.maximum is None:
            return [first, f"{self.metric}: never measured"]
        measured = sum(value is not None for value in self.values)
        text = f"{self.metric}: {self.minimum:.4f} to {self.maximum:.4f}, median {self.median:.4f}"
        missing = len(self.values) - measured
        return [first, text + (f", {missing} without one" if missing else "")]


def spread_of(reports: Sequence[Report]) -> Spread:
    """The spread of one or more reports of the same solution."""
    values = [report.value for report in reports]
    measured = [value for value in values if value is not None]
    return Spread(
        seeds=tuple(report.seed for report in reports),
        scores=tuple(report.score for report in reports),
        metric=reports[0].metric,
        values=tuple(values),
        minimum=min(measured, default=None),
        median=statistics.median(measured) if measured else None,
        maximum=max(measured, default=None),
    )
