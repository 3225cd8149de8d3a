"""The report as other tools read it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from kerasight.grading.records.report import (
    DiagnosisRecord,
    RemedyRecord,
    StageRecord,
    SymptomRecord,
)
from kerasight.grading.reporting.views import courses, junit

from .sample import class_answers, sample_report

DIAGNOSIS = DiagnosisRecord(
    SymptomRecord("overfit", "The model overfits", ("It is 12 % worse at the end.",)),
    (),
    (RemedyRecord("Add `Dropout(0.3)`.", 14),),
    "",
    0.99,
    1000,
)


def test_junit_passes_a_score(tmp_path: Path) -> None:
    suite = ElementTree.fromstring(junit.render(sample_report(tmp_path)))
    assert (suite.get("tests"), suite.get("failures")) == ("5", "0")
    properties = {each.get("name"): each.get("value") for each in suite.iter("property")}
    assert (properties["score"], properties["max_score"]) == ("4", "5")


def test_junit_fails_a_zero_once(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.score, report.cause, report.message = 0, "crash", "It stopped with\x07 ValueError"
    report.stages = [StageRecord("contract", "passed", 0.1), StageRecord("train", "failed", 2.0)]
    suite = ElementTree.fromstring(junit.render(report))
    failures = list(suite.iter("failure"))
    assert [each.get("type") for each in failures] == ["crash"]
    assert suite.get("failures") == "1"
    assert "\x07" not in (failures[0].get("message") or "")


def test_gradescope(tmp_path: Path) -> None:
    document = json.loads(courses.gradescope(sample_report(tmp_path)))
    assert document["score"] == 4
    assert {test["status"] for test in document["tests"]} == {"passed"}


def test_coursera_tells_what_to_try(tmp_path: Path) -> None:
    report = replace(sample_report(tmp_path), diagnosis=DIAGNOSIS, answers=class_answers())
    document = json.loads(courses.coursera(report))
    assert document["fractionalScore"] == 0.8
    assert "1. Add `Dropout(0.3)`. (line 14)" in document["feedback"]
    assert "weakest class: 8, 77 of 100 right (77%)" in document["feedback"]
