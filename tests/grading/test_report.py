"""The report's page and the terminal's view of it."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

from kerasight.grading.records.events import Epoch, Stage, Start
from kerasight.grading.records.report import Fit, Point
from kerasight.grading.reporting.charts.curves import learning_curve, rate_curve
from kerasight.grading.reporting.display import LiveDisplay, PlainDisplay, make_display
from kerasight.grading.reporting.page import render_page, write_report

from .sample import class_answers, number_answers, sample_report

LARGEST_PAGE = 500_000
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


class Page(HTMLParser):
    """Collects the elements of a page."""

    VOID = ("meta", "img", "br", "hr", "link", "input")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_page_is_whole_and_needs_nothing_else(tmp_path: Path) -> None:
    page = Page(render_page(sample_report(tmp_path)))
    assert page.open == []
    assert page.all("script") == []
    assert page.all("link") == []
    for _, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("src") or "data:image/png").startswith("data:image/png")
        assert (attributes.get("href") or "#").startswith("#")


def test_every_curve_is_described(tmp_path: Path) -> None:
    pictures = Page(render_page(sample_report(tmp_path))).all("svg")
    assert [picture["role"] for picture in pictures] == ["img", "img"]
    assert pictures[0]["aria-label"] == (
        "loss over 6 epochs. Training from 0.794 to 0.0753. Validation from 0.2762 to 0.1472."
    )


def test_weights_that_are_not_trained_are_told(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    assert "54,410 parameters, 54,090 of them trainable;" in render_page(report)
    assert report.model is not None
    report.model.trainable = report.model.params
    assert "54,410 parameters; 1.33 MiB as a file." in render_page(report)


def test_the_learning_rate_is_drawn_where_it_changes(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    rates = [0.01, 0.01, 0.001, 0.001, 0.0001, 0.0001]
    for point, rate in zip(report.fits[0].points, rates, strict=True):
        point.logs["learning_rate"] = rate
    labels = [picture["aria-label"] for picture in Page(render_page(report)).all("svg")]
    assert labels[-1] == "learning rate over 6 epochs. From 0.01 to 0.0001."
    for point in report.fits[0].points:
        point.logs["learning_rate"] = 0.01
    assert len(Page(render_page(report)).all("svg")) == 2


def test_a_loss_that_falls_a_hundredfold_has_a_logarithmic_axis() -> None:
    points = [Point(at, at, {"loss": 500 / 10**at, "mae": 5.0 - at / 10}) for at in range(1, 5)]
    fit = Fit(4, points)
    assert "logarithmic" in learning_curve(fit, "loss")
    assert all(f">{label}<" in learning_curve(fit, "loss") for label in ("0.01", "1", "100"))
    assert "logarithmic" not in learning_curve(fit, "mae")
    points[2].logs["loss"] = 0.0
    assert "logarithmic" not in learning_curve(fit, "loss")


def test_a_rate_over_many_decades_has_few_labels() -> None:
    points = [Point(at, at, {"learning_rate": 10.0 ** (-2 * at)}) for at in range(1, 15)]
    labels = set(re.findall(r">1e-\d+<", rate_curve(Fit(14, points))))
    assert 3 <= len(labels) <= 9


@pytest.mark.parametrize("loss", [1.7e308, -1.7e308, 1e-320, 0.0, -3.0])
def test_whatever_a_solution_logs_is_drawn(tmp_path: Path, loss: float) -> None:
    logs: list[dict[str, float | None]] = [
        {"loss": loss, "val_loss": 1.7e308, "learning_rate": loss},
        {"loss": 2.0, "val_loss": -1.7e308, "learning_rate": 1.0},
    ]
    report = sample_report(tmp_path)
    report.fits = [Fit(2, [Point(at, 1.0, each) for at, each in enumerate(logs, start=1)])]
    assert Page(render_page(report)).all("svg")
    output = io.StringIO()
    LiveDisplay(Console(file=output, force_terminal=True, width=110)).finish(report)
    assert "loss by epoch" in output.getvalue()


def test_a_small_learning_rate_is_no_zero(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.fits[0].points[0].logs["learning_rate"] = 3e-6
    assert ">3e-06<" in render_page(report)


def test_the_confusion_matrix_is_a_table_with_counts(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers = class_answers()
    text = render_page(report)
    cells = [kind.get("style") for kind in Page(text).all("td") if kind.get("class") == "wrong"]
    assert len(cells) == 90
    assert cells.count("--share: 7.0%") == 2
    assert "Weakest class: 8, 77 of 100 right (77%)." in text
    assert "Most confused: 5 taken for 3, 7 of 100 (7%);" in text
    assert "Counted over all 1,000 unseen examples." in text


def test_of_many_classes_the_weakest_are_listed(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers = class_answers()
    assert report.answers.confusion is not None
    counts = tuple(tuple(30 * (a == b) + (a < b) for b in range(30)) for a in range(30))
    names = tuple(f"class {number}" for number in range(30))
    confusion = replace(report.answers.confusion, classes=names, counts=counts)
    report.answers = replace(report.answers, confusion=confusion)
    text = render_page(report)
    assert "<td>class 0</td>" in text
    assert "<td>class 25</td>" not in text
    assert "The 20 weakest of 30 classes" in text


def test_worst_answers_are_pictures_with_words(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers = class_answers()
    text = render_page(report)
    (image,) = Page(text).all("img")
    assert image["alt"] == "Training example 108"
    assert "taken for <strong>7</strong>" in text
    assert "102 of 1,000 training examples are answered wrong." in text
    report.answers = replace(report.answers, wrong=0)
    assert "All 1,000 training examples are answered right." in render_page(report)


def test_numbers_are_drawn_against_the_truth(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers, report.unit = number_answers(in_order=False), "miles a gallon"
    text = render_page(report)
    assert Page(text).all("svg")[-1]["aria-label"] == (
        "predictions of 3 training examples. Truth from 10 to 30, predictions from 12 to 29."
    )
    assert "Half of the answers to unseen examples are off by less than 1.2 miles a gallon" in text
    assert '<td class="number">-4</td>' in text
    assert '<td>1950-02</td><td class="number">20</td><td class="number">16</td>' in text


def test_a_series_is_drawn_over_the_truth(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers = number_answers(in_order=True)
    text = render_page(report)
    label = Page(text).all("svg")[-1]["aria-label"]
    assert label == (
        "forecast over the truth, 1950-01 to 1950-03. Truth up to 30, forecast up to 29."
    )
    assert "The last 3 steps of the training series" in text


def test_a_page_is_the_same_at_every_run(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.answers = number_answers(in_order=True)
    assert render_page(report) == render_page(report)


def test_what_a_solution_wrote_is_only_text(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.message = report.solution = report.log.tail[0] = f"`{HOSTILE}` {HOSTILE}"
    report.fits = [Fit(1, [Point(1, 1.0, {HOSTILE: 1.0, "loss": 2.0})])]
    answers = class_answers()
    mistakes = (replace(answers.mistakes[0], caption=HOSTILE, picture=None),)
    report.answers = replace(answers, mistakes=mistakes)
    page = Page(render_page(report))
    assert page.all("script") == []
    assert page.all("img") == []


def test_what_is_not_finite_is_said(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    logs: dict[str, float | None] = {"loss": None, "val_loss": None}
    report.fits = [Fit(3, [Point(1, 1.0, logs), Point(2, 2.0, {"loss": None})])]
    report.value, report.score, report.cause = None, 0, "non-finite"
    text = render_page(report)
    assert "not finite" in text
    assert "No accuracy was measured." in text


def test_a_training_of_many_epochs_and_many_fits(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    points = [Point(number, float(number), {"loss": 1 / number}) for number in range(1, 1001)]
    report.fits = [Fit(1000, points) for _ in range(6)]
    text = render_page(report)
    assert "Training 6 of 6" in text
    assert "2 earlier trainings are in report.json." in text
    assert len(text) < LARGEST_PAGE


def test_the_document_holds_the_curves(tmp_path: Path) -> None:
    page = write_report(sample_report(tmp_path))
    document = json.loads(page.with_name("report.json").read_text())
    assert document["schema"].endswith("/report-1.json")
    assert document["metric"] == {
        "name": "accuracy",
        "value": 0.952,
        "interval": None,
        "examples": 1000,
        "unit": "",
        "lower_is_better": False,
    }
    assert document["fits"][0]["points"][5]["logs"]["val_loss"] == 0.1472
    assert document["model"]["layers"][0]["output_shape"] == [None, 26, 26, 32]


def test_a_terminal_shows_progress_and_curves(tmp_path: Path) -> None:
    output = io.StringIO()
    console = Console(file=output, force_terminal=True, width=110)
    display = make_display(console)
    assert isinstance(display, LiveDisplay)
    with display:
        display.show(Start("digits", "Handwritten digits"))
        display.show(Stage("train", "started", 0))
        display.show(Epoch(2, 6, {"loss": 0.25, "[bold]": None}, 8.0, 16.0))
        display.progress.refresh()
        display.show(Stage("train", "passed", 31.4))
        display.finish(sample_report(tmp_path))
    text = output.getvalue()
    assert "epoch 2/6  0:16 left  loss 0.2500  [bold] not finite" in text
    assert "training  31.4 s" in text
    assert "loss by epoch" in text
    assert "accuracy by epoch" in text
    assert "⠉" in text
    assert "0.0030 short of 0.955" in text
    assert f"report: {tmp_path}" in text


def test_a_pipe_gets_plain_lines(tmp_path: Path) -> None:
    output = io.StringIO()
    display = make_display(Console(file=output, width=40))
    assert isinstance(display, PlainDisplay)
    with display:
        display.show(Epoch(2, 6, {"loss": 0.25}, 8.0, 75.0))
        display.finish(sample_report(tmp_path))
    lines = output.getvalue().splitlines()
    assert lines[0] == "  epoch 2/6  loss 0.2500  1:15 left"
    assert lines[1] == "★★★★☆  4 / 5"
    assert lines[-1] == f"report: {tmp_path / 'report.html'}"


def test_a_model_trained_elsewhere_has_no_seed_and_no_limit_of_training(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    trained = render_page(report)
    report.stages = [stage for stage in report.stages if stage.stage in ("contract", "score")]
    page = render_page(report)
    for text in (">seed<", "600 s of training"):
        assert text in trained
        assert text not in page
    assert "s of processor time in training" in trained
    assert "s of processor time in scoring" in page
    assert "180 s of scoring" in page
