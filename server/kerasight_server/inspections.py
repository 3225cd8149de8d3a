"""The open documents and their inspections: newest version only, off the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kerasight_server.faults import summary
from kerasight_server.settings import ServerSettings

if TYPE_CHECKING:
    from kerasight.inspection import Inspection

Inspect = Callable[[str, str, ServerSettings], "Inspection"]
"""Inspects a text, given its file name and the settings."""

_Answer = TypeVar("_Answer")

_STACK_BYTES = 64 * 1024 * 1024
"""Deeply nested code recurses deeply; a thread's own default may be as small as 512 KiB."""

LARGEST_CHARACTERS = 1_000_000
"""Larger texts are not inspected on every keystroke: one of this size (35,000 lines) takes
Python's parser a second in which nothing else runs, and the engine several."""


def inspect_text(text: str, filename: str, settings: ServerSettings) -> Inspection:
    """Inspect with the real engine, imported at the first use: the server answers before that.

    An excluded file has shapes to show, and no findings.
    """
    from kerasight.configuration.resolving import is_excluded
    from kerasight.inspection import inspect
    from kerasight.source.document import Document

    asked = settings.asked()
    if is_excluded(Path(filename), asked):
        asked = replace(asked, select=frozenset())
    return inspect(Document.from_text(text, filename), asked)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of an open document."""

    uri: str
    filename: str
    version: int
    text: str
    settings: ServerSettings

    @property
    def is_too_large(self) -> bool:
        """Whether the text is beyond what an editor can wait for."""
        return len(self.text) > LARGEST_CHARACTERS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a snapshot; no inspection when it is too large, or the engine failed."""

    snapshot: Snapshot
    inspection: Inspection | None
    fault: str | None = None


class _Desk:
    """One open document: its newest snapshot, the last outcome, the task that catches up."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.outcome: Outcome | None = None
        self.task: asyncio.Task[None] | None = None

    @property
    def current(self) -> Outcome | None:
        """The outcome for the newest snapshot, if it is there."""
        outcome = self.outcome
        return outcome if outcome is not None and outcome.snapshot is self.snapshot else None


class Inspections:
    """Inspects every open document, one at a time, in a single worker thread.

    A document waits in the queue once, however often it changes; the worker takes the text as
    it stands when its turn comes, and an outcome that is stale by the time it is ready is
    dropped. `publish` is called on the event loop with each outcome that is still current.
    """

    publish: Callable[[Outcome], None]

    def __init__(self, inspect: Inspect = inspect_text) -> None:
        self.publish = lambda _: None
        self._inspect = inspect
        self._desks: dict[str, _Desk] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inspection")
        usual = threading.stack_size(_STACK_BYTES)
        self._worker.submit(int)  # The thread is made here, while the size holds.
        threading.stack_size(usual)

    def warm_up(self) -> None:
        """Load the engine now, so that the first document does not wait for it."""
        empty = Snapshot("", "", 0, "", ServerSettings())
        self._worker.submit(self._inspect_newest, _Desk(empty))

    def snapshot(self, uri: str) -> Snapshot | None:
        """The newest version of the document `uri`; None when it is not open."""
        desk = self._desks.get(uri)
        return desk.snapshot if desk is not None else None

    def snapshots(self) -> list[Snapshot]:
        """The newest version of every open document."""
        return [desk.snapshot for desk in self._desks.values()]

    def take(self, snapshot: Snapshot) -> None:
        """Take a document that was opened or changed, and inspect it soon."""
        desk = self._desks.get(snapshot.uri)
        if desk is None:
            desk = self._desks[snapshot.uri] = _Desk(snapshot)
        desk.snapshot = snapshot
        if desk.task is None or desk.task.done():
            desk.task = asyncio.get_running_loop().create_task(self._catch_up(desk))

    def drop(self, uri: str) -> None:
        """Forget a document that was closed; what is under way for it comes to nothing."""
        self._desks.pop(uri, None)

    async def current(self, uri: str) -> Outcome | None:
        """Wait for the outcome of the newest version; None when the document is not open."""
        while (desk := self._desks.get(uri)) is not None:
            if desk.current is not None:
                return desk.current
            if desk.task is None:
                return None
            await asyncio.shield(desk.task)
        return None

    async def run(self, function: Callable[[Snapshot], _Answer], snapshot: Snapshot) -> _Answer:
        """What a function that inspects says of a snapshot, in its turn in the worker thread."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, function, snapshot)

    def close(self) -> None:
        """Let go of the worker; nothing is published after this."""
        self._desks.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _catch_up(self, desk: _Desk) -> None:
        loop = asyncio.get_running_loop()
        while self._is_open(desk) and desk.current is None:
            outcome = await loop.run_in_executor(self._worker, self._inspect_newest, desk)
            if self._is_open(desk) and outcome.snapshot is desk.snapshot:
                desk.outcome = outcome
                self.publish(outcome)

    def _is_open(self, desk: _Desk) -> bool:
        return self._desks.get(desk.snapshot.uri) is desk

    def _inspect_newest(self, desk: _Desk) -> Outcome:
        snapshot = desk.snapshot
        if snapshot.is_too_large:
            return Outcome(snapshot, None)
        try:
            inspection = self._inspect(snapshot.text, snapshot.filename, snapshot.settings)
        except Exception as error:
            # Whatever goes wrong in the engine must not end the service of the document.
            return Outcome(snapshot, None, summary(error))
        return Outcome(snapshot, inspection)
