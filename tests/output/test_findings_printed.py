"""Findings as text and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import click

from kerasight.inspection import Inspection
from kerasight.output.finding_text import WIDTH
from kerasight.output.formats import concise, full
from kerasight.output.formats import json as json_format
from kerasight.output.summary import summary
from kerasight.source.document import Document
from kerasight.values.findings import (
    Edit,
    Finding,
    Fix,
    Position,
    Related,
    Severity,
    Span,
)

TEXT = "model = Sequential()\nmodel.add(Lambda(f))\n"
SPAN = Span(Position(2, 11), Position(2, 20))


def finding(severity: Severity = Severity.ERROR, message: str = "1 Lambda layer") -> Finding:
    return Finding(
        rule="lambda-layer",
        group="saving",
        severity=severity,
        message=message,
        help="use Rescaling",
        span=SPAN,
        related=(Related("the model is made here", Span(Position(1, 9), Position(1, 21))),),
        fix=Fix("Remove it", (Edit(SPAN, ""),)),
    )


def inspection(*findings: Finding, filename: str = "a.py") -> Inspection:
    return Inspection(Document.from_text(TEXT, filename), findings)


def test_full() -> None:
    assert full.render(inspection(finding())) == (
        "a.py:2:11: error[lambda-layer] Keras 3\n"
        "  1 | model = Sequential()\n"
        "  2 | model.add(Lambda(f))\n"
        "    |           ^^^^^^^^^\n"
        "  1 Lambda layer\n"
        "  help: use Rescaling\n"
        "  fix: Remove it (--fix)\n"
        "  a.py:1:9: the model is made here\n"
        "    1 | model = Sequential()\n"
        "      |         ^^^^^^^^^^^^\n"
        "    2 | model.add(Lambda(f))\n"
        "\n"
    )


def test_long_reasons_are_wrapped() -> None:
    lines = full.render(inspection(finding(message="many words " * 30))).splitlines()
    reason = [line for line in lines if "words" in line]
    assert len(reason) > 1
    assert all(line.startswith("  ") and len(line) <= WIDTH for line in reason)


def test_full_in_colours_reads_the_same() -> None:
    coloured = full.render(inspection(finding()), color=True)
    assert coloured != click.unstyle(coloured)
    assert click.unstyle(coloured) == full.render(inspection(finding()))


def test_concise_is_one_line_for_each() -> None:
    text = concise.render(inspection(finding(), finding(Severity.WARNING, "two\nlines\x1b[31m")))
    assert text.split("\n") == [
        "a.py:2:11: error[lambda-layer] 1 Lambda layer",
        "a.py:2:11: warning[lambda-layer] two lines\ufffd[31m",
        "",
    ]


def test_json_holds_everything() -> None:
    assert json.loads(json_format.render([inspection(finding()), inspection()])) == [
        {
            "code": "lambda-layer",
            "group": "saving",
            "severity": "error",
            "keras": "3",
            "message": "1 Lambda layer",
            "help": "use Rescaling",
            "url": "https://kerasight.readthedocs.io/en/latest/rules/lambda-layer/",
            "filename": "a.py",
            "cell": None,
            "location": {"row": 2, "column": 11},
            "end_location": {"row": 2, "column": 20},
            "related": [
                {
                    "message": "the model is made here",
                    "filename": "a.py",
                    "cell": None,
                    "location": {"row": 1, "column": 9},
                    "end_location": {"row": 1, "column": 21},
                }
            ],
            "fix": {
                "title": "Remove it",
                "edits": [
                    {
                        "content": "",
                        "cell": None,
                        "location": {"row": 2, "column": 11},
                        "end_location": {"row": 2, "column": 20},
                    }
                ],
                "after": None,
                "withheld": None,
            },
        }
    ]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert json.loads(json_format.render([])) == []


def test_the_summary_counts() -> None:
    error, warning, info, hint = (finding(level)._replace(fix=None) for level in Severity)
    clean = inspection()
    assert summary([clean]) == "No mistakes found in 1 file"
    assert summary([clean] * 3) == "No mistakes found in 3 files"
    assert summary([inspection(error), clean]) == "Found 1 error in 1 file"
    fixable = replace(inspection(finding(), warning), fixable=1)
    assert summary([fixable]).endswith(" in 1 file; 1 fixable with --fix")
    assert (
        summary([inspection(error, error, warning), inspection(error, error)])
        == "Found 4 errors and 1 warning in 2 files"
    )
    assert (
        summary([inspection(error, warning, hint)])
        == "Found 1 error, 1 warning and 1 hint in 1 file"
    )
    assert (
        summary([inspection(info, hint, hint), clean])
        == "No mistakes found in 2 files, but 1 remark and 2 hints"
    )
