"""`kerasight attempts` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kerasight.commands.attempts import command
from kerasight.faults import Fault
from kerasight.grading.attempts.store import DATABASE, Attempts

from ..sample import sample_report
from .test_store import keep


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    attempts = Attempts(DATABASE)
    keep(attempts, tmp_path, "digits-1", score=3, created="2026-11-22T10:00:00+00:00")
    keep(attempts, tmp_path, "digits-2", score=4, created="2026-11-22T11:00:00+00:00")
    return tmp_path


def run(*arguments: str) -> str:
    done = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_list(workspace: Path) -> None:
    lines = run("list").splitlines()
    assert len(lines) == 3
    assert "3 / 5" in lines[1] and "accuracy 0.9520" in lines[1]
    rows = json.loads(run("list", "--output-format", "json", "--task", "digits"))
    assert [row["attempt"] for row in rows] == ["digits-1", "digits-2"]
    assert run("list", "--task", "reviews").startswith("No attempts here yet")


def test_show(workspace: Path) -> None:
    text = run("show", "1")
    assert "digits-1: Handwritten digits, 3 / 5" in text and "report.html" in text
    assert json.loads(run("show", "digits-2", "--output-format", "json"))["score"] == 4


def test_what_to_try_is_shown_with_its_change(workspace: Path) -> None:
    change = {"title": "", "edits": [], "patch": "--- a\n+++ a\n@@ -1 +1 @@\n-sgd\n+adam\n"}
    report = sample_report(workspace)
    report.attempt = "digits-3"
    document = report.to_json()
    document["diagnosis"] = {
        "primary": {"kind": "stagnated", "title": "It stands still", "evidence": ["0 %."]},
        "remedies": [
            {"text": "Use Adam.", "line": 3, "change": change, "command": None},
            {"text": "Wait.", "line": None, "change": None, "command": None},
        ],
    }
    Attempts(DATABASE).add(document, solution="a.py", folder=str(workspace))
    shown = run("show", "digits-3")
    assert "  1. Use Adam.\n     -sgd\n     +adam\n  2. Wait.\n" in shown


def test_compare_writes_a_page(workspace: Path) -> None:
    keep(Attempts(DATABASE), workspace, "digits-3", score=5, created="2026-11-22T12:00:00+00:00")
    text = run("compare", "1", "digits-2", "3", "--report", "side/by.html")
    page = workspace / "side" / "by.html"
    assert f"page: {page}" in text
    html = page.read_text(encoding="utf-8")
    assert html.count("<svg") == 2 and "<script" not in html
    assert "loss of 3 attempts. #1 ends at 0.1472. #2 ends at 0.1472." in html


@pytest.mark.parametrize("names", [["1"], ["1"] * 7])
def test_one_attempt_or_too_many_are_not_compared(workspace: Path, names: list[str]) -> None:
    with pytest.raises(Fault, match="give 2 to 6 attempts"):
        CliRunner().invoke(command, ["compare", *names], catch_exceptions=False)


def test_compare(workspace: Path) -> None:
    text = run("compare", "1", "2")
    assert "3 / 5" in text and "4 / 5" in text and "loss by epoch" in text


def test_schema() -> None:
    assert json.loads(run("schema"))["$id"].endswith("/schemas/report-1.json")


def test_best(workspace: Path) -> None:
    assert run("best").split() == ["digits:", "4", "/", "5,", "accuracy", "0.9520", "digits-2"]
