"""The command `kerasight.tuneLearningRate`: finds a learning rate for a saved file."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from kerasight_server.advice import TUNE, read_suggestion
from kerasight_server.features import advice
from kerasight_server.server import KerasightServer
from kerasight_server.training.command import read_arguments, run_training
from kerasight_server.training.saved_file import saved_file

COMMAND = "kerasight.tuneLearningRate"


def register(server: KerasightServer) -> None:
    """Register the command."""
    server.command(COMMAND)(tune)


async def tune(ls: KerasightServer, *arguments: object) -> dict[str, Any]:
    """Find a learning rate for a file; the arguments are its URI and, optionally, the id of a task.

    Returns the `result` event of `kerasight tune-lr`, and offers the change at its line. Refuses
    the same files as `kerasight.grade`.
    """
    uri, task_id = read_arguments(COMMAND, arguments)
    snapshot = ls.inspections.snapshot(uri)
    path = saved_file(uri, snapshot)
    title = f"Finding the learning rate of {path.name}"
    result = await run_training(ls, path, task_id, ["tune-lr"], title)
    words = [f"{path.name}: {result.get('message')}"]
    words += [f"Report: {result['report']}"] if result.get("report") else []
    has_rate = result.get("suggestion") is not None
    ls.report_training(
        types.MessageType.Info if has_rate else types.MessageType.Warning, " ".join(words)
    )
    if snapshot is not None:
        await advice.show(ls, uri, TUNE, read_suggestion(result, snapshot.text))
    return result
