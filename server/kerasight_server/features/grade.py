"""The command `kerasight.grade`: runs the graded check of a saved file and returns its result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lsprotocol import types

from kerasight_server.advice import GRADE, read_diagnosis
from kerasight_server.features import advice
from kerasight_server.running import Event
from kerasight_server.server import KerasightServer
from kerasight_server.training.command import read_arguments, run_training
from kerasight_server.training.saved_file import saved_file

COMMAND = "kerasight.grade"


def register(server: KerasightServer) -> None:
    """Register the command."""
    server.command(COMMAND)(grade)


async def grade(ls: KerasightServer, *arguments: object) -> dict[str, Any]:
    """Grade a file; the arguments are its URI and, optionally, the id of a task.

    Returns the `result` event of `kerasight grade`, and shows its advice at the lines. Refuses an
    unsaved file, a file that is already being trained, and any error of the graded check.
    """
    uri, task_id = read_arguments(COMMAND, arguments)
    snapshot = ls.inspections.snapshot(uri)
    path = saved_file(uri, snapshot)
    result = await run_training(ls, path, task_id, ["grade"], f"Grading {path.name}")
    _report(ls, path, result)
    if snapshot is not None:
        await advice.show(ls, uri, GRADE, read_diagnosis(result, snapshot.text))
    return result


def _report(ls: KerasightServer, path: Path, result: Event) -> None:
    score, best = result.get("score"), result.get("max_score")
    words = [f"Score {score} / {best} for {path.name}."]
    words += [str(result["message"])] if result.get("message") else []
    words += [f"Report: {result['report']}"] if result.get("report") else []
    kind = types.MessageType.Warning if result.get("cause") else types.MessageType.Info
    ls.report_training(kind, " ".join(words))
