"""The command `kerasight.grade`: runs the graded check of a saved file and returns its result."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from lsprotocol import types

from kerasight_server.graded_check.progress import shown_progress
from kerasight_server.graded_check.run import Event
from kerasight_server.graded_check.saved_file import saved_file
from kerasight_server.protocol import Cancelled, Refusal
from kerasight_server.server import KerasightServer

COMMAND = "kerasight.grade"


def register(server: KerasightServer) -> None:
    """Offer the command."""
    server.command(COMMAND)(grade)


async def grade(ls: KerasightServer, *arguments: object) -> dict[str, Any]:
    """Grade a file: arguments are its URI and, optionally, the id of a task.

    Returns the `result` event of `kerasight grade`. Refuses an unsaved file, a file that is
    being graded already, and whatever the graded check itself gives as a fault.
    """
    uri, task_id = _read_arguments(arguments)
    path = saved_file(uri, ls.inspections.snapshot(uri))
    if path in ls.graded_paths:
        raise Refusal(f"{path.name} is being graded already; wait for its result or cancel it.")
    ls.graded_paths.add(path)
    try:
        with ls.protocol.cancellable_command():
            result = await _run(ls, path, task_id)
    except asyncio.CancelledError:
        raise Cancelled(f"The graded check of {path.name} was cancelled.") from None
    finally:
        ls.graded_paths.discard(path)
    _tell(ls, path, result)
    return result


async def _run(ls: KerasightServer, path: Path, task_id: str | None) -> Event:
    task = asyncio.current_task()
    assert task is not None
    command = [*ls.kerasight_command, "grade", str(path), "--output-format", "jsonl"]
    if task_id is not None:
        command += ["--task", task_id]
    if ls.settings.python is not None:
        command += ["--python", ls.settings.python]
    # Attempts and reports are kept in the workspace.
    async with shown_progress(ls, f"Grading {path.name}", task.cancel) as show:
        return await ls.running.run(command, ls.folder_of(path) or path.parent, show)


def _read_arguments(arguments: tuple[object, ...]) -> tuple[str, str | None]:
    uri = arguments[0] if arguments else None
    task_id = arguments[1] if len(arguments) > 1 else None
    if not isinstance(uri, str) or not isinstance(task_id, str | None):
        raise Refusal(
            f"{COMMAND} takes the URI of a file and, optionally, the id of a task; "
            f"it was given {list(arguments)!r}."
        )
    return uri, task_id or None


def _tell(ls: KerasightServer, path: Path, result: Event) -> None:
    score, best = result.get("score"), result.get("max_score")
    words = [f"Score {score} / {best} for {path.name}."]
    words += [str(result["message"])] if result.get("message") else []
    words += [f"Report: {result['report']}"] if result.get("report") else []
    text = " ".join(words)
    ls.log(types.MessageType.Info, text)
    if ls.settings.show_grade_message:
        kind = types.MessageType.Warning if result.get("cause") else types.MessageType.Info
        ls.window_show_message(types.ShowMessageParams(kind, f"Kerasight: {text}"))
