"""The open documents and their inspections: only the newest version, off the event loop."""

# ruff: noqa: PLC0415 - only a closed document needs the C library

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from collections.abc import Callable, Collection
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kerasight_server.engine import Engine
from kerasight_server.faults import summary
from kerasight_server.settings import ServerSettings

if TYPE_CHECKING:
    from kerasight.inspection import Inspection

PATIENCE_SECONDS = 10.0
"""How long a feature waits for the inspection of the current text."""

Inspect = Callable[[str, str, ServerSettings], "Inspection"]
"""Inspects a text, with its file name and settings."""

_Answer = TypeVar("_Answer")

_STACK_BYTES = 64 * 1024 * 1024
"""Deeply nested code recurses deeply; the default of a thread can be as small as 512 KiB."""

LARGEST_CHARACTERS = 1_000_000
"""Larger texts are not inspected on every keystroke: this size (35,000 lines) takes Python's parser
a second in which nothing else runs, and the inspector several."""


IDLE_SECONDS = 2.0
"""How long nothing must have changed before garbage is collected."""

FEW_NEW_OBJECTS = 100_000
"""So few are not worth a pause: edits leave hardly any cycles behind."""

MOST_NEW_OBJECTS = 3_000_000
"""So many new objects are looked through at once, whoever types: memory has an end."""


@dataclass(frozen=True, slots=True)
class OpenCell:
    """One version of a document of the client: a cell of a notebook, or a whole file."""

    uri: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of an open document."""

    uri: str
    filename: str
    version: int

    text: str
    """That of all cells for a notebook."""

    settings: ServerSettings

    cells: tuple[OpenCell, ...] | None = None
    """The Python cells of a notebook, in order."""

    def says_the_same_as(self, other: Snapshot) -> bool:
        """Whether another version has the same text, cell by cell, under the same settings."""
        texts, others = ([cell.text for cell in each.cells or ()] for each in (self, other))
        return (self.filename, self.text, self.settings, texts) == (
            other.filename,
            other.text,
            other.settings,
            others,
        )

    @property
    def is_too_large(self) -> bool:
        """Whether the text is too large to be inspected in an editor."""
        return len(self.text) > LARGEST_CHARACTERS


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for a snapshot; no inspection if it is too large or the inspector failed."""

    snapshot: Snapshot
    inspection: Inspection | None
    fault: str | None = None


class _Desk:
    """One open document: its newest snapshot, the last outcome, the running task.

    `changed_since` are the files that changed after the start of the running inspection.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.outcome: Outcome | None = None
        self.task: asyncio.Task[None] | None = None
        self.changed_since: set[str] = set()

    @property
    def current(self) -> Outcome | None:
        """The outcome for the newest snapshot, if there is one."""
        outcome = self.outcome
        return outcome if outcome is not None and outcome.snapshot is self.snapshot else None

    def reads(self, paths: Collection[str]) -> bool:
        """Whether the last inspection read one of these other files."""
        inspection = self.outcome.inspection if self.outcome is not None else None
        return inspection is not None and not inspection.others.keys().isdisjoint(paths)

    def known(self, snapshot: Snapshot) -> Outcome | None:
        """The outcome for a snapshot that says what the last inspected one said.

        One that read other files is not taken: they may have changed.
        """
        last = self.current
        if last is None or last.inspection is None:
            return None
        if last.inspection.others or last.inspection.data_files:
            return None
        same = snapshot.says_the_same_as(last.snapshot)
        return replace(last, snapshot=snapshot) if same else None


class IdleCollection:
    """Collects garbage while nobody types: a collection stops every thread of the server."""

    def __init__(self, worker: Executor) -> None:
        self._worker = worker
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    def take_over(self) -> None:
        """Collect only in pauses from now on; what is loaded by now stays for good."""
        gc.disable()
        gc.collect()
        gc.freeze()

    def busy(self) -> None:
        """Something changed: wait for the next pause."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def at_rest(self, is_free: Callable[[], bool], *, closed: bool = False) -> None:
        """All is inspected: collect after a while, if the server `is_free` then too.

        Once a document is closed, its memory goes back to the system.
        """
        self.busy()
        self._closed |= closed
        new = gc.get_count()[0]
        if new > MOST_NEW_OBJECTS:
            self._worker.submit(gc.collect)
        elif self._closed or new > FEW_NEW_OBJECTS:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(IDLE_SECONDS, self._collect, is_free)

    def _collect(self, is_free: Callable[[], bool]) -> None:
        if not is_free():
            return
        self._worker.submit(gc.collect)
        if self._closed:
            self._worker.submit(_give_back)
            self._closed = False


def _give_back() -> None:
    """Return free memory to the system: the C library of Linux keeps it for later."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


class Inspections:
    """Inspects every open document, one at a time, in a single worker thread.

    A document is in the queue once, however often it changes; the worker takes the current text
    when its turn comes, and an outdated outcome is dropped. `publish` is called on the event loop
    with each current outcome. Other documents that import the file of an open document get its open
    text.
    """

    publish: Callable[[Outcome], None]

    def __init__(self, inspect: Inspect | None = None) -> None:
        self.publish = lambda _: None
        self._texts: dict[str, str] = {}
        self._engine = Engine(self._texts.get, self._data_changed)
        self._loop: asyncio.AbstractEventLoop | None = None
        self.inspect: Inspect = inspect or self._engine
        self._desks: dict[str, _Desk] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inspection")
        usual = threading.stack_size(_STACK_BYTES)
        self._worker.submit(int)  # The thread is made here, while the stack size applies.
        threading.stack_size(usual)
        self._garbage = IdleCollection(self._worker)

    def warm_up(self) -> None:
        """Load the inspector now, so that the first document does not wait for it."""
        empty = Snapshot("", "", 0, "", ServerSettings())
        self._worker.submit(self._inspect_newest, _Desk(empty))
        self._worker.submit(self._garbage.take_over)

    def snapshot(self, uri: str) -> Snapshot | None:
        """The newest version of the document `uri`, None if it is not open."""
        desk = self._desks.get(uri)
        return desk.snapshot if desk is not None else None

    def newest(self, uri: str) -> Inspection | None:
        """The last inspection of a document, perhaps of an older version; None before the first."""
        desk = self._desks.get(uri)
        return desk.outcome.inspection if desk is not None and desk.outcome is not None else None

    def outcome(self, uri: str) -> Outcome | None:
        """The outcome for the newest version of a document, None if there is none yet."""
        desk = self._desks.get(uri)
        return desk.current if desk is not None else None

    def snapshots(self) -> list[Snapshot]:
        """The newest version of every open document."""
        return [desk.snapshot for desk in self._desks.values()]

    def take(self, snapshot: Snapshot) -> None:
        """Store an opened or changed document, and schedule its inspection."""
        desk = self._desks.get(snapshot.uri)
        if desk is None:
            desk = self._desks[snapshot.uri] = _Desk(snapshot)
        # Programs do not import notebooks.
        is_news = snapshot.cells is None and self._texts.get(snapshot.filename) != snapshot.text
        if is_news:
            self._texts[snapshot.filename] = snapshot.text
        known = desk.known(snapshot)
        if known is None:
            self._queue(desk, snapshot)
        else:
            desk.snapshot, desk.outcome = snapshot, known
            self.publish(known)
        if is_news:
            self.changed({snapshot.filename})

    def drop(self, uri: str) -> None:
        """Drop a closed document; its running inspection is discarded."""
        desk = self._desks.pop(uri, None)
        if desk is not None:
            self._worker.submit(self._engine.drop, desk.snapshot.filename)
            self._garbage.at_rest(self._is_free, closed=True)
        if desk is not None and self._texts.pop(desk.snapshot.filename, None) is not None:
            self.changed({desk.snapshot.filename})

    def changed(self, paths: Collection[str]) -> None:
        """Inspect documents again that read one of these changed files."""
        for desk in self._desks.values():
            desk.changed_since.update(paths)
            if desk.reads(paths):
                self._queue(desk, replace(desk.snapshot))

    def forget(self) -> None:
        """Inspect everything again after files were added or removed."""
        self._engine.forget()
        for desk in self._desks.values():
            self._queue(desk, replace(desk.snapshot))

    async def current(self, uri: str) -> Outcome | None:
        """Wait for the outcome of the newest version; None if the document is not open."""
        while (desk := self._desks.get(uri)) is not None:
            if desk.current is not None:
                return desk.current
            if desk.task is None:
                return None
            await asyncio.shield(desk.task)
        return None

    async def current_in_time(self, uri: str) -> tuple[Snapshot, Inspection] | None:
        """The inspection for a feature: that of the newest version.

        None if there is none, or not in time.
        """
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                outcome = await self.current(uri)
        except TimeoutError:
            return None
        if outcome is None or outcome.inspection is None:
            return None
        return outcome.snapshot, outcome.inspection

    async def run(self, function: Callable[[Snapshot], _Answer], snapshot: Snapshot) -> _Answer:
        """The result of a function for a snapshot, computed in the worker thread."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, function, snapshot)

    def close(self) -> None:
        """Stop the worker; nothing is published after this."""
        self._desks.clear()
        self._garbage.busy()
        self._worker.shutdown(wait=False, cancel_futures=True)
        self._engine.close()

    def _queue(self, desk: _Desk, snapshot: Snapshot) -> None:
        desk.snapshot = snapshot
        self._garbage.busy()
        if desk.task is None or desk.task.done():
            desk.task = asyncio.get_running_loop().create_task(self._catch_up(desk))

    def _data_changed(self, filename: str) -> None:
        """Inspect a document again that can learn something new; called in another thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._inspect_again, filename)

    def _inspect_again(self, filename: str) -> None:
        for desk in self._desks.values():
            if desk.snapshot.filename == filename:
                self._queue(desk, replace(desk.snapshot))

    async def _catch_up(self, desk: _Desk) -> None:
        loop = self._loop = asyncio.get_running_loop()
        while self._is_open(desk) and desk.current is None:
            desk.changed_since.clear()
            outcome = await loop.run_in_executor(self._worker, self._inspect_newest, desk)
            if self._is_open(desk) and outcome.snapshot is desk.snapshot:
                desk.outcome = outcome
                self.publish(outcome)
                if desk.reads(desk.changed_since):
                    desk.snapshot = replace(desk.snapshot)
        self._garbage.at_rest(self._is_free)

    def _is_free(self) -> bool:
        """Whether no document waits for its inspection."""
        return all(desk.task is None or desk.task.done() for desk in self._desks.values())

    def _is_open(self, desk: _Desk) -> bool:
        return self._desks.get(desk.snapshot.uri) is desk

    def _inspect_newest(self, desk: _Desk) -> Outcome:
        snapshot = desk.snapshot
        if snapshot.is_too_large:
            return Outcome(snapshot, None)
        try:
            inspection = self._inspected(snapshot)
        except Exception as error:
            # An error in the inspector must not stop the service for the document.
            return Outcome(snapshot, None, summary(error))
        return Outcome(snapshot, inspection)

    def _inspected(self, snapshot: Snapshot) -> Inspection:
        if snapshot.cells is None:
            return self.inspect(snapshot.text, snapshot.filename, snapshot.settings)
        sources = [cell.text for cell in snapshot.cells]
        return self._engine.inspect_cells(sources, snapshot.filename, snapshot.settings)
