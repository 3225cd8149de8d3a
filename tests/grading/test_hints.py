"""Hints: which of them fit an attempt, and that every task has one for every step."""

from __future__ import annotations

from pathlib import Path

import pytest

from kerasight.contracts.folders import task_ids
from kerasight.grading.diagnosis.symptoms import Kind
from kerasight.grading.pipeline.hints import hints_of
from kerasight.grading.records.report import Report
from kerasight.grading.records.result import MAX_SCORE, Cause
from kerasight.grading.reporting.display import result_lines
from kerasight.grading.reporting.page import render_page
from kerasight.grading.tasks.task import Hints, load_task
from kerasight.rules import ALL_RULES
from kerasight.values.findings import Finding, Position, Severity, Span

from .sample import sample_report

HINTS = Hints(
    {score: f"step {score}" for score in range(5)},
    {
        "wrong-output-shape": "flatten",
        "contract": "read",
        "overfit": "stop",
        "dropout-rate": "less",
    },
)
PLACE = Span(Position(3, 1), Position(3, 9))


def finding(rule: str) -> Finding:
    return Finding(rule, ALL_RULES[rule].group, Severity.ERROR, "Wrong.", "Fix it.", PLACE)


def report(folder: Path, *rules: str, score: int = 0, cause: Cause | None = None) -> Report:
    made = sample_report(folder)
    made.score, made.diagnosis = score, None
    made.cause = None if cause is None else cause.value
    made.findings = tuple(map(finding, rules))
    return made


@pytest.mark.parametrize("score", range(5))
def test_the_next_step_for_a_score(tmp_path: Path, score: int) -> None:
    assert hints_of(HINTS, report(tmp_path, score=score)) == (f"step {score}",)


def test_the_full_score_needs_no_hint(tmp_path: Path) -> None:
    assert hints_of(HINTS, report(tmp_path, score=MAX_SCORE)) == ()


def test_what_was_found_comes_first_and_no_more_than_two(tmp_path: Path) -> None:
    assert hints_of(HINTS, report(tmp_path, "dropout-rate", score=2)) == ("less", "step 2")
    attempt = report(tmp_path, "dropout-rate", "wrong-output-shape", cause=Cause.CONTRACT)
    assert hints_of(HINTS, attempt) == ("flatten", "read")
    assert hints_of(HINTS, report(tmp_path, cause=Cause.CRASH)) == ()
    assert hints_of(HINTS, report(tmp_path, "untrained-solution")) == ()


def test_hints_are_shown(tmp_path: Path) -> None:
    attempt = report(tmp_path, score=2)
    attempt.hints = hints_of(HINTS, attempt)
    assert "hint: step 2" in [line.plain for line in result_lines(attempt)]
    assert "<p>step 2</p>" in render_page(attempt)
    assert attempt.to_json()["hints"] == ("step 2",)


@pytest.mark.parametrize("task", task_ids())
def test_every_step_of_our_tasks_has_a_hint(task: str) -> None:
    hints = load_task(task).hints
    assert sorted(hints.by_score) == list(range(MAX_SCORE))
    known = {*ALL_RULES, *Cause, *Kind}
    assert hints.by_finding.keys() <= known
