"""The command `kerasight.tasks`: the practice tasks, for a client to choose from."""

from __future__ import annotations

import asyncio

from kerasight_server.server import KerasightServer

COMMAND = "kerasight.tasks"


def register(server: KerasightServer) -> None:
    """Offer the command."""
    server.command(COMMAND)(tasks)


async def tasks(ls: KerasightServer, *arguments: object) -> list[dict[str, str]]:  # noqa: ARG001
    """List the practice tasks: an object with `id` and `title` for each."""
    return await asyncio.to_thread(_tasks)


def _tasks() -> list[dict[str, str]]:
    from kerasight.contracts.folders import task_ids
    from kerasight.grading.tasks import load_task

    return [{"id": task_id, "title": load_task(task_id).title} for task_id in task_ids()]
