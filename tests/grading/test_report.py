"""The report's page and the terminal's view of it."""

from __future__ import annotations

import io
import json
from html.parser import HTMLParser
from pathlib import Path

from rich.console import Console

from kerasight.grading.display import LiveDisplay, PlainDisplay, make_display
from kerasight.grading.events import Epoch, Stage, Start
from kerasight.grading.page import render_page, write_report
from kerasight.grading.report import Fit, Point

from .sample import sample_report

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
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")


def test_every_curve_is_described(tmp_path: Path) -> None:
    pictures = Page(render_page(sample_report(tmp_path))).all("svg")
    assert [picture["role"] for picture in pictures] == ["img", "img"]
    assert pictures[0]["aria-label"] == (
        "loss over 6 epochs. Training from 0.794 to 0.0753. Validation from 0.2762 to 0.1472."
    )


def test_what_a_solution_wrote_is_only_text(tmp_path: Path) -> None:
    report = sample_report(tmp_path)
    report.message = report.solution = report.log.tail[0] = f"`{HOSTILE}` {HOSTILE}"
    report.fits = [Fit(1, [Point(1, 1.0, {HOSTILE: 1.0, "loss": 2.0})])]
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
    assert len(text) < 2_000_000


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
