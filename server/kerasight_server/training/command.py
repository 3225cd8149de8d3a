"""A command of `kerasight` that trains the model of a file, as a request of the client."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from kerasight.configuration.keys import PYTHON
from kerasight_server.protocol import Cancelled, Refusal
from kerasight_server.running import Event
from kerasight_server.server import KerasightServer
from kerasight_server.training.progress import shown_progress


async def run_training(
    ls: KerasightServer, path: Path, task_id: str | None, command: Sequence[str], title: str
) -> Event:
    """Run `kerasight COMMAND` on a file and return its `result` event, with progress meanwhile.

    Raises Refusal if the file is already being trained and for each error of the command, and
    Cancelled if the client cancels.
    """
    if path in ls.trained_paths:
        raise Refusal(f"{path.name} is in training already; wait for its result or cancel it.")
    ls.trained_paths.add(path)
    try:
        with ls.protocol.cancellable_command():
            return await _run(ls, path, task_id, command, title)
    except asyncio.CancelledError:
        raise Cancelled(f"{title} was cancelled.") from None
    finally:
        ls.trained_paths.discard(path)


def read_arguments(command: str, arguments: tuple[object, ...]) -> tuple[str, str | None]:
    """The URI of a file and the id of a task, if given. Raises Refusal for other arguments."""
    uri = arguments[0] if arguments else None
    task_id = arguments[1] if len(arguments) > 1 else None
    if not isinstance(uri, str) or not isinstance(task_id, str | None):
        raise Refusal(
            f"{command} takes the URI of a file and, optionally, the id of a task; "
            f"it was given {list(arguments)!r}."
        )
    return uri, task_id or None


async def _run(
    ls: KerasightServer, path: Path, task_id: str | None, command: Sequence[str], title: str
) -> Event:
    task = asyncio.current_task()
    assert task is not None
    words = [*ls.kerasight_command, *command, str(path), "--output-format", "jsonl"]
    if task_id is not None:
        words += ["--task", task_id]
    if (python := ls.settings[PYTHON]) is not None:
        words += ["--python", python]
    async with shown_progress(ls, title, task.cancel) as show:
        return await ls.running.run(words, ls.home_of(path), show)
