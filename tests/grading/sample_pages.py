"""Writes pages of every kind, without training anything: for the eyes and for `tests/clients`.

Usage: python -m tests.grading.sample_pages FOLDER
"""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from pathlib import Path

from kerasight.grading.attempts.comparing import Side
from kerasight.grading.attempts.page import render_comparison
from kerasight.grading.attempts.store import Attempts
from kerasight.grading.diagnosis.symptoms import Kind
from kerasight.grading.learning_rate.analysis import Trial, band, curve
from kerasight.grading.learning_rate.finding import Found, Search, Sweep
from kerasight.grading.learning_rate.page import render_page as render_search
from kerasight.grading.learning_rate.showing import Suggestion
from kerasight.grading.records.messages import FitLine
from kerasight.grading.records.report import (
    ChangeRecord,
    DiagnosisRecord,
    RemedyRecord,
    SymptomRecord,
)
from kerasight.grading.reporting.page import render_page
from kerasight.grading.sandbox.python import Python
from kerasight.grading.tasks.task import load_task

from .sample import class_answers, number_answers, sample_report

PATCH = "--- s.py\n+++ s.py\n@@ -2 +2 @@\n-model.compile('adam')\n+model.compile('sgd')\n"


def classes(folder: Path) -> str:
    """A classifier with a diagnosis, a changing learning rate and wrong answers."""
    report = sample_report(folder)
    report.answers = class_answers()
    report.answers = replace(report.answers, mistakes=report.answers.mistakes * 8)
    for at, point in enumerate(report.fits[0].points):
        point.logs["learning_rate"] = 0.01 / 10**at
    symptom = SymptomRecord(Kind.OVERFIT.value, "The model overfits", ("Validation rises.",))
    change = ChangeRecord("Use SGD", (), PATCH)
    remedies = (RemedyRecord("Try `SGD`.", 14, change), RemedyRecord("Stop in time.", None))
    report.diagnosis = DiagnosisRecord(symptom, (symptom,), remedies, "", 0.99, 1000)
    return render_page(report)


def numbers(folder: Path) -> str:
    """Numbers that are no series."""
    report = sample_report(folder)
    report.answers, report.unit = number_answers(in_order=False), "miles a gallon"
    return render_page(report)


def series(folder: Path) -> str:
    """A series, from a training with one curve."""
    report = sample_report(folder)
    report.answers = number_answers(in_order=True)
    for point in report.fits[0].points:
        point.logs.pop("accuracy")
        point.logs.pop("val_accuracy")
    return render_page(report)


def crash(folder: Path) -> str:
    """A solution that stopped before it had a model."""
    report = sample_report(folder)
    report.score, report.value, report.model, report.fits = 0, None, None, []
    report.cause, report.message = "crash", "ValueError in line 6: the data are upside down"
    report.limits.not_enforced = ("no network: user namespaces are not permitted",)
    return render_page(report)


def search(folder: Path) -> str:
    """A search for the learning rate with a band and three trials."""
    rates = [10 ** (-7 + 7 * step / 149) for step in range(150)]
    losses = [2.3 - 1.8 / (1 + math.exp(-3 * (math.log10(rate) + 3))) for rate in rates]
    swept = curve(rates, losses)
    found = band(swept)
    assert not isinstance(found, str)
    trials = tuple(
        Trial(rate, (2.0, 1.0 + at / 5, 0.9 - at / 9), True)
        for at, rate in enumerate(found.candidates)
    )
    begun = FitLine("mae", "Adam", 0.001, {})
    python = Python("python", {}, "", ())
    order = Search(folder / "solution.py", load_task("mileage"), python, 7, Sweep(), 3)
    suggestion = Suggestion("solution.py", 2, ChangeRecord("Use SGD", (), PATCH))
    return render_search(Found(begun, swept, found, trials), suggestion, order)


def comparison(folder: Path) -> str:
    """Six attempts side by side, two of them with other code."""
    store = Attempts(folder / "attempts.db")
    for number in range(6):
        own = folder / str(number)
        own.mkdir()
        (own / "solution.py").write_text(f"epochs = {number // 3}\n", encoding="utf-8")
        report = sample_report(own)
        for point in report.fits[0].points:
            point.logs["val_loss"] = (point.logs["val_loss"] or 0) + number / 50
        document = {**report.to_json(), "attempt": f"digits-{number}"}
        store.add(document, solution=str(own / "solution.py"), folder=str(own))
    return render_comparison([Side(f"#{at}", each) for at, each in enumerate(store.all(), 1)])


PAGES = (classes, numbers, series, crash, search, comparison)


def main() -> None:
    """Write a page of each kind into the folder in the first argument."""
    folder = Path(sys.argv[1])
    for page in PAGES:
        text = page(folder)
        folder.joinpath(f"{page.__name__}.html").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
