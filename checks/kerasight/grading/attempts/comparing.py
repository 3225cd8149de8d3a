"""Two attempts side by side."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from kerasight.grading.attempts.store import Attempt
from kerasight.grading.report import Fit, Point
from kerasight.grading.terminal import curves

MOST_LINES = 60
"""Lines of the difference between two solutions that are shown."""


def comparison(first: Attempt, second: Attempt, width: int) -> Group:
    """Scores, measures and diagnoses in two columns, the curves below each other, and what
    changed in the code where both files are still there."""
    table = Table(show_header=True, box=None, padding=(0, 2, 0, 0))
    table.add_column("")
    for each in (first, second):
        table.add_column(each.attempt, overflow="fold")
    for label, one, other in zip(LABELS, _facts(first), _facts(second), strict=True):
        table.add_row(label, one, other, style="" if one == other else "bold")
    parts: list[Any] = [table]
    for each in (first, second):
        fit = last_fit(each.document)
        if fit is not None and len(fit.points) > 1:
            parts += [Text(f"\n{each.attempt}", style="dim"), curves(fit, width)]
    changed = _changes(first, second)
    if changed:
        parts.append(Text("\n" + "\n".join(changed)))
    return Group(*parts)


LABELS = ("score", "cause", "metric", "epochs", "parameters", "seconds", "diagnosis", "seed")


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
        "" if params is None else f"{params:,}",
        f"{sum(stage['seconds'] for stage in document['stages']):.1f}",
        diagnosis.get("kind", ""),
        str(document["seed"]),
    ]


def last_fit(document: dict[str, Any]) -> Fit | None:
    """The last training of a report, None where none ended an epoch."""
    if not document["fits"]:
        return None
    fit = document["fits"][-1]
    points = [Point(each["epoch"], each["seconds"], each["logs"]) for each in fit["points"]]
    return Fit(fit["epochs"], points)


def _changes(first: Attempt, second: Attempt) -> list[str]:
    texts = [Path(each.folder, "solution.py") for each in (first, second)]
    if not all(path.is_file() for path in texts):
        return []
    one, other = (path.read_text(encoding="utf-8", errors="replace").splitlines() for path in texts)
    lines = list(difflib.unified_diff(one, other, first.attempt, second.attempt, lineterm="", n=1))
    left = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"... {left} more lines"] if left > 0 else [])]
