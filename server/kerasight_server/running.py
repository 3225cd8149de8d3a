"""One run of a command that trains: its events, its result, its end."""

# ruff: noqa: PLC0415 - psutil takes long to load, and only a cancelled run needs it

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

from kerasight_server.faults import reason
from kerasight_server.protocol import Refusal

Event = dict[str, Any]
"""A line of `--output-format jsonl`: an object with the key "event"."""

_LINE_BYTES = 16 * 1024 * 1024
"""The longest line that is read; a result has a few kilobytes."""

_TAIL_BYTES = 8 * 1024
"""How much of the end of standard error is kept to find the reason of an error."""

_PIPE_SECONDS = 5.0
"""How long the pipes may stay open after the process has ended (by a stray child)."""


class Running:
    """The running trainings by process id, so that the server can stop them when it ends."""

    def __init__(self) -> None:
        self._process_ids: set[int] = set()

    async def run(
        self, command: Sequence[str], folder: Path, on_event: Callable[[Event], None]
    ) -> Event:
        """Run a command to its end and return its result event.

        Cancelling the awaiting task first ends the process and its descendants. Raises Refusal with
        the command's reason if it ends without a result.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                cwd=folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=_LINE_BYTES,
                start_new_session=True,
            )
        except OSError as error:
            raise Refusal(f"the training could not start: {error}") from error
        assert process.stdout is not None
        assert process.stderr is not None
        self._process_ids.add(process.pid)
        events = asyncio.create_task(_last_result(process.stdout, on_event))
        tail = asyncio.create_task(_tail(process.stderr))
        try:
            code = await process.wait()
            await asyncio.wait({events, tail}, timeout=_PIPE_SECONDS)
        finally:
            await self._end(process)
            events.cancel()
            tail.cancel()
            await asyncio.gather(events, tail, return_exceptions=True)
        result = events.result() if not events.cancelled() else None
        if result is not None:
            return result
        raise Refusal(reason(code, tail.result() if not tail.cancelled() else ""))

    def end_all(self) -> None:
        """Stop every run at once, from outside of the event loop."""
        if not self._process_ids:
            return
        from kerasight_server.process_tree import end_process_tree

        for process_id in self._process_ids:
            end_process_tree(process_id)

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        if process.returncode is None:
            from kerasight_server.process_tree import end_process_tree

            # A thread, started at once: a task may be cancelled before its first step when the loop
            # ends, and a second cancellation must not leave the tree half ended.
            loop = asyncio.get_running_loop()
            await asyncio.shield(loop.run_in_executor(None, end_process_tree, process.pid))
            await process.wait()
        self._process_ids.discard(process.pid)


async def _last_result(
    stream: asyncio.StreamReader, on_event: Callable[[Event], None]
) -> Event | None:
    result = None
    async for event in _events(stream):
        if event["event"] == "result":
            result = event
        else:
            on_event(event)
    return result


async def _events(stream: asyncio.StreamReader) -> AsyncIterator[Event]:
    while True:
        try:
            line = await stream.readline()
            # JSON has no NaN: a client would reject the whole message.
            event = json.loads(line or "null", parse_constant=lambda _: None)
        except ValueError:
            # A line that is not JSON, or longer than any event.
            continue
        if not line:
            return
        if isinstance(event, dict) and isinstance(event.get("event"), str):
            yield event


async def _tail(stream: asyncio.StreamReader) -> str:
    tail = b""
    while chunk := await stream.read(_TAIL_BYTES):
        tail = (tail + chunk)[-_TAIL_BYTES:]
    return tail.decode("utf-8", errors="replace")
