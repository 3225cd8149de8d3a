"""Notices that the client has died: its other children may hold our standard input open."""

from __future__ import annotations

import asyncio
from typing import Final

import psutil

POLL_SECONDS: Final = 3.0
"""As often as vscode-languageserver looks."""


async def client_has_ended(process_id: int | None, poll_seconds: float = POLL_SECONDS) -> bool:
    """Wait until the process of the client has ended; False if there is none to wait for.

    `process_id` is what the client says in `initialize`. A number that names no process now is one
    of another machine or container.
    """
    if process_id is None or process_id <= 0:
        return False
    try:
        client = psutil.Process(process_id)
    except (psutil.Error, ValueError, OverflowError):
        return False
    while _is_alive(client):
        await asyncio.sleep(poll_seconds)
    return True


def _is_alive(process: psutil.Process) -> bool:
    try:
        # `is_running` compares the start as well: numbers are given out again.
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
