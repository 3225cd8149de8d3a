"""The diagnosis in a report: its lines and changes are those of the text that was graded."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from rich.console import Console

from kerasight.grading.diagnosis.recording import diagnosis_of
from kerasight.grading.diagnosis.remedies import REMEDIES
from kerasight.grading.records.messages import FitLine
from kerasight.grading.records.report import Fit, Point, Report
from kerasight.grading.reporting.display import PlainDisplay
from kerasight.grading.reporting.page import render_page

from ..sample import sample_report

SOLUTION = """\
import keras
model.compile("adam", "mse")
model.fit(x, y, epochs=24, validation_split=0.2)
"""


def diverging(folder: Path) -> Report:
    """A report on a training whose loss was no number from the third epoch on."""
    path = folder / "solution.py"
    path.write_text(SOLUTION)
    report = sample_report(folder)
    report.solution = str(path)
    report.solution_sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    losses = [0.8, 0.9, *[None] * 10]
    points = [Point(number, 1.0, {"loss": loss}) for number, loss in enumerate(losses, start=1)]
    fit = Fit(24, points)
    report.fits = [fit]
    begun = FitLine("mse", "Adam", 0.001, {})
    report.diagnosis = diagnosis_of(report, [(fit, begun)], None)
    return report


def test_the_change_stands_in_every_view(tmp_path: Path) -> None:
    report = diverging(tmp_path)
    first = report.to_json()["diagnosis"]["remedies"][0]
    assert (first["text"], first["line"]) == ("Divide the learning rate by 10.", 2)
    assert first["change"]["edits"] == [
        {
            "content": "keras.optimizers.Adam(0.0001)",
            "location": {"row": 2, "column": 15},
            "end_location": {"row": 2, "column": 21},
        }
    ]
    written = '+model.compile(keras.optimizers.Adam(0.0001), "mse")'
    assert written in first["change"]["patch"]
    output = io.StringIO()
    PlainDisplay(Console(file=output, width=200)).finish(report)
    assert f"     {written}\n" in output.getvalue()
    page = render_page(report)
    assert written.replace('"', "&#34;") in page
    assert '<span class="goes">-model.compile' in page


def test_a_solution_that_has_changed_since_has_no_lines(tmp_path: Path) -> None:
    report = diverging(tmp_path)
    Path(report.solution).write_text("\n" + SOLUTION)
    begun = FitLine("mse", "Adam", 0.001, {})
    found = diagnosis_of(report, [(report.fits[0], begun)], None)
    assert found is not None and found.remedies
    assert {(each.line, each.change) for each in found.remedies} == {(None, None)}


def test_every_remedy_that_names_a_command_says_so() -> None:
    for group in REMEDIES.values():
        for each in group:
            assert ("`kerasight tune-lr`" in each.text) == (each.command == "tune-lr"), each.text
