"""Runs `kerasight grade` as users do, and checks what it leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from jsonschema import Draft202012Validator

from kerasight.grading.records.report import SCHEMA_FILE

SUBMISSIONS = Path(__file__).with_name("submissions")
"""Solutions of the digits, good, poor and hostile."""

GOLDEN = Path(__file__).with_name("golden")
"""Solutions of the other tasks."""
FORM = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(FORM)
PATIENCE = 600
"""Seconds until a test is aborted; machines differ, so no test asserts a time."""


@dataclass(frozen=True)
class Graded:
    """How one run ended."""

    code: int
    events: list[dict[str, Any]]
    stderr: str
    folder: Path

    @property
    def result(self) -> dict[str, Any]:
        return self.events[-1]

    @property
    def report(self) -> dict[str, Any]:
        path = Path(self.result["report"]).with_name("report.json")
        loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        # Whatever a solution did: its document is of the form that others rely on.
        VALIDATOR.validate(loaded)
        return loaded

    @property
    def epochs(self) -> list[int]:
        return [event["epoch"] for event in self.events if event["event"] == "epoch"]

    def stages(self, status: str) -> list[str]:
        return [
            event["stage"]
            for event in self.events
            if event["event"] == "stage" and event["status"] == status
        ]


def command(*arguments: str) -> list[str]:
    """The command line of `kerasight grade`."""
    return [sys.executable, "-m", "kerasight", "grade", *arguments]


def environment(folder: Path) -> dict[str, str]:
    """The environment of a run whose scratch folders lie in `folder`/scratch."""
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    return {**kept, "TMPDIR": str(scratch)}


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `kerasight` with some words in `folder` and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "kerasight", *words],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def grade(folder: Path, *arguments: str) -> Graded:
    """Grade in `folder`."""
    done = run(folder, "grade", *arguments, "--output-format", "jsonl")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    return Graded(done.returncode, events, done.stderr, folder)


def left_behind(folder: Path) -> list[str]:
    """Processes that work in the scratch folder of `folder`, and files in it."""
    scratch = folder / "scratch"
    left = [str(path) for path in scratch.iterdir()]
    for process in psutil.process_iter():
        try:
            places = [process.cwd(), *process.cmdline()]
        except psutil.Error:
            continue
        if any(str(scratch) in place for place in places):
            left.append(" ".join(places))
    return left
