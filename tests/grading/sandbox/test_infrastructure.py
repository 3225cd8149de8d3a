"""Failures of the machine never give a score."""

from __future__ import annotations

import errno
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from kerasight.faults import Fault
from kerasight.grading.pipeline import run
from kerasight.grading.pipeline.request import Request
from kerasight.grading.pipeline.verdict import judge_score, judge_training
from kerasight.grading.records.events import Event, Failure, Result
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import OutcomeLine
from kerasight.grading.records.result import Cause, Infrastructure, Zero
from kerasight.grading.sandbox import running
from kerasight.grading.sandbox.python import Python
from kerasight.grading.sandbox.running import Ended, Reason
from kerasight.grading.tasks.data import write_training_data
from kerasight.grading.tasks.task import load_task

from ..grading_run import SUBMISSIONS, grade


def ended(reason: Reason, code: int | None = None) -> Ended:
    return Ended(reason, code, 1.0, 1.0, 0, ())


@pytest.mark.parametrize("end", [ended("lost"), ended("exit", -signal.SIGKILL)])
def test_a_scorer_killed_from_outside(end: Ended) -> None:
    with pytest.raises(Infrastructure, match=r"infrastructure: .* killed from outside"):
        judge_score(None, end, load_task("digits").contract)


def test_a_scorer_that_a_file_brings_down_is_the_files_fault() -> None:
    with pytest.raises(Zero) as zero:
        judge_score(None, ended("exit", -signal.SIGSEGV), load_task("digits").contract)
    assert zero.value.cause == Cause.BAD_FILE


def test_a_solution_that_meets_a_full_disk() -> None:
    text = str(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    outcome = OutcomeLine("raised", "train", "OSError", text, 3)
    with pytest.raises(Infrastructure, match="full disk"):
        judge_training(ended("exit", 0), outcome, [], Log(100), seconds=1, memory=1)


def test_a_sandbox_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LAUNCHER", tmp_path / "nothing.py")
    events = graded(tmp_path)
    last = events[-1]
    assert isinstance(last, Failure)
    assert last.cause == "infrastructure"
    assert "the sandbox did not start: run the command again" in last.message
    assert "nothing.py" in last.message
    assert not any(isinstance(event, Result) for event in events)


def test_a_disk_that_is_full_when_the_data_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = str(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    answer = {"status": "failed", "kind": "OSError", "text": text, "file": None, "line": None}

    def run(_: running.Order, on_line: Callable[[bytes], None], __: Log) -> Ended:
        on_line(json.dumps({**answer, "missing": None}).encode())
        return ended("exit", 0)

    monkeypatch.setattr(running, "run", run)
    with pytest.raises(Infrastructure, match="no space left in"):
        write_training_data(load_task("digits"), tmp_path)


def test_a_full_disk_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(run, "lay_out", full)
    last = graded(tmp_path)[-1]
    assert isinstance(last, Failure)
    assert "no space left in" in last.message


def graded(folder: Path) -> list[Event]:
    """The events of a check that ends without a score, and without a report."""
    events: list[Event] = []
    task, report = load_task("digits"), folder / "report"
    python = Python("python", {}, "", ())
    request = Request(SUBMISSIONS / "raises.py", task, python, 1, 9.0, report)
    with pytest.raises(Fault, match="nothing was scored"):
        run.grade(request, events.append)
    assert not report.exists()
    return events


def test_the_command_says_so(tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(
        "# kerasight: task=digits\ndef solution_model():\n"
        "    raise OSError(28, 'No space left on device')\n"
    )
    ended = grade(tmp_path, str(solution))
    assert ended.code == 2
    assert ended.events[-1]["event"] == "failure"
    assert ended.stderr.startswith("kerasight: infrastructure: the code met a full disk")
