"""Hints from the author of a task for an attempt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.grading.records.report import Report
from kerasight.grading.records.result import MAX_SCORE
from kerasight.grading.tasks.task import Hints

MOST: Final = 2
"""How many hints are shown: the next steps, not the whole solution."""


def hints_of(hints: Hints, report: Report) -> tuple[str, ...]:
    """The hints for an attempt: first for its findings, then for its score.

    Hints for a score are for models with a metric below the full score.
    """
    fitting = [hints.by_finding[name] for name in _found(report) if name in hints.by_finding]
    is_whole = report.cause is None and not any(each.group == "task" for each in report.findings)
    if is_whole and report.score < MAX_SCORE and report.score in hints.by_score:
        fitting.append(hints.by_score[report.score])
    return tuple(dict.fromkeys(fitting))[:MOST]


def _found(report: Report) -> Iterator[str]:
    """The names of findings, most severe first: violations, the cause, symptoms."""
    if report.cause is not None:
        yield from (finding.rule for finding in report.findings if finding.group == "task")
        yield report.cause
    if report.diagnosis is not None and report.diagnosis.primary is not None:
        yield report.diagnosis.primary.kind
    yield from (finding.rule for finding in report.findings)
