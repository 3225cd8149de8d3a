"""Comparing attempts: results, curves and code changes."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

from kerasight.grading.attempts.store import Attempt
from kerasight.grading.records.report import Fit, Point

MOST = 6
"""The greatest number of compared attempts: the number of colours."""

MOST_LINES = 60
"""The greatest number of shown lines of a difference between two solutions."""

MOST_CURVES = 2

LABELS = (
    "score",
    "cause",
    "metric",
    "epochs",
    "learning rate",
    "parameters",
    "seconds",
    "diagnosis",
    "seed",
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the compared attempts, with its label."""

    label: str
    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Overlay:
    """One metric over the epochs, one line per attempt: of its validation if there is one."""

    name: str
    lines: tuple[tuple[str, tuple[float | None, ...]], ...]

    @property
    def labels(self) -> list[str]:
        """The labels of the lines."""
        return [label for label, _ in self.lines]

    @property
    def rows(self) -> list[tuple[object, ...]]:
        """An epoch and the value of each line, an empty string after its end."""
        columns = zip_longest(*(values for _, values in self.lines), fillvalue="")
        return [(epoch, *values) for epoch, values in enumerate(columns, start=1)]


@dataclass(frozen=True, slots=True)
class Change:
    """A unified diff from one solution to another."""

    before: str
    after: str
    lines: tuple[str, ...]

    left: int
    """The number of lines that are not shown."""


def facts(sides: Sequence[Side]) -> list[tuple[str, list[str]]]:
    """Rows with a label and a text for each attempt, without empty rows."""
    columns = [_facts(side.attempt) for side in sides]
    rows = zip(LABELS, map(list, zip(*columns, strict=True)), strict=True)
    return [(label, row) for label, row in rows if any(row)]


def overlays(sides: Sequence[Side]) -> list[Overlay]:
    """The loss and the first metric that all trainings have, for trainings of several epochs."""
    fits = [(side.label, fit) for side in sides if (fit := last_fit(side.attempt.document))]
    fits = [(label, fit) for label, fit in fits if len(fit.points) > 1]
    if not fits:
        return []
    shared = [
        name
        for name in fits[0][1].names
        if name != "learning_rate" and all(name in fit.names for _, fit in fits)
    ]
    return [
        Overlay(name, tuple(_line(label, fit, name) for label, fit in fits))
        for name in shared[:MOST_CURVES]
    ]


def changes(sides: Sequence[Side]) -> list[Change]:
    """The changes from each solution to the next, if both files still exist."""
    found = [_change(before, after) for before, after in pairwise(sides)]
    return [each for each in found if each is not None and each.lines]


def last_fit(document: dict[str, Any]) -> Fit | None:
    """The last training of a report, None if none ended an epoch."""
    if not document["fits"]:
        return None
    fit = document["fits"][-1]
    points = [Point(each["epoch"], each["seconds"], each["logs"]) for each in fit["points"]]
    return Fit(fit["epochs"], points)


def _facts(attempt: Attempt) -> list[str]:
    document = attempt.document
    fit, model = last_fit(document), document.get("model") or {}
    diagnosis = (document.get("diagnosis") or {}).get("primary") or {}
    params = model.get("params")
    return [
        f"{attempt.score} / {document['max_score']}",
        attempt.cause or "",
        "" if attempt.value is None else f"{attempt.metric} {attempt.value:.4f}",
        "" if fit is None else str(len(fit.points)),
        "" if fit is None else _rates(fit),
        "" if params is None else f"{params:,}",
        f"{sum(stage['seconds'] for stage in document['stages']):.1f}",
        diagnosis.get("kind", ""),
        str(document["seed"]),
    ]


def _rates(fit: Fit) -> str:
    rates = [rate for rate in fit.series("learning_rate") if rate is not None]
    if not rates:
        return ""
    first, last = f"{rates[0]:.3g}", f"{rates[-1]:.3g}"
    return first if first == last else f"{first} to {last}"


def _line(label: str, fit: Fit, name: str) -> tuple[str, tuple[float | None, ...]]:
    validation = fit.series(f"val_{name}")
    if validation:
        return label, tuple(validation)
    return f"{label} (training)", tuple(fit.series(name))


def _change(before: Side, after: Side) -> Change | None:
    paths = [Path(side.attempt.folder, "solution.py") for side in (before, after)]
    if not all(path.is_file() for path in paths):
        return None
    one, other = (path.read_text(encoding="utf-8", errors="replace").splitlines() for path in paths)
    lines = list(difflib.unified_diff(one, other, before.label, after.label, lineterm="", n=1))
    left = max(0, len(lines) - MOST_LINES)
    return Change(before.label, after.label, tuple(lines[:MOST_LINES]), left)
