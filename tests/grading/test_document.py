"""The JSON document of a report: of the form that its schema says, the same on every machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from kerasight.grading.records.report import SCHEMA, VERSION, Fit, Report

from .grading_run import FORM, VALIDATOR
from .sample import class_answers, number_answers, sample_report


def document(report: Report) -> dict[str, Any]:
    """The document as a file holds it: no tuples."""
    loaded: dict[str, Any] = json.loads(json.dumps(report.to_json(), allow_nan=False))
    return loaded


def test_the_schema_is_one_and_names_itself() -> None:
    Draft202012Validator.check_schema(FORM)
    assert FORM["$id"] == SCHEMA
    assert FORM["properties"]["version"] == {
        "const": VERSION,
        "description": "Grows when a field changes its meaning; new fields alone do not change it.",
    }


def test_documents_are_of_its_form(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    VALIDATOR.validate(document(report))
    for answers in (class_answers(), number_answers(in_order=True)):
        report.answers = answers
        VALIDATOR.validate(document(report))
    report.model, report.value, report.cause, report.fits = None, None, "crash", [Fit(3)]
    VALIDATOR.validate(document(report))


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2},
        {"solution": "/home/ada/solution.py"},
        {"solution_sha256": "unknown"},
        {"created": "yesterday"},
        {"folder": "/home/ada"},
        {"fits": [{"epochs": 3}]},
        {"metric": {"name": "accuracy"}},
        {"answers": {"confusion": None}},
    ],
)
def test_others_are_not(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate({**document(sample_report(tmp_path)), **changes})


def test_it_is_the_same_wherever_it_was_made(tmp_path: Path) -> None:
    here, there = sample_report(tmp_path), sample_report(Path("/elsewhere"))
    there.solution = "/elsewhere/solution.py"
    assert json.dumps(here.to_json()) == json.dumps(there.to_json())


def test_the_keys_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    assert list(sample_report(tmp_path).to_json()) == list(FORM["properties"])
