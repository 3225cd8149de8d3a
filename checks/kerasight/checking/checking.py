"""The check of all files of a command: from the cache, in this process, or in several."""

# ruff: noqa: PLC0415 - few checks are large enough for several processes

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kerasight.checking.cache import Cache
from kerasight.checking.one_file import Checked, Checker, read_source
from kerasight.checking.records import UNFIT, from_record
from kerasight.faults import Fault
from kerasight.source.text.digests import digest

if TYPE_CHECKING:
    from kerasight.checking.processes import Processes

LEAST_BYTES: Final = 150_000
"""Less is checked sooner than other processes are ready for it."""

BATCH_BYTES: Final = 60_000
BATCH_FILES: Final = 64
POLLED: Final = 32
"""How many files are looked for between two looks for results."""

FILE_BYTES: Final = 500
"""What opening a file costs, in bytes of its text."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Check:
    """One check; the files may be any number, and their results come in their order."""

    def __init__(self, checker: Checker, cache: Cache | None, jobs: int) -> None:
        self._checker = checker
        self._cache = cache
        self._jobs = jobs
        self._order: deque[int] = deque()
        self._paths: dict[int, Path] = {}
        self._done: dict[int, Checked] = {}
        self._waiting: list[tuple[int, str]] = []
        self._bytes = 0
        self._processes: Processes | None = None

    def run(self, paths: Iterable[Path]) -> Iterator[Checked]:
        """Check all files. What is kept for the next check is written at the end only."""
        try:
            for number, path in enumerate(paths):
                self._order.append(number)
                known = self._known(path)
                if known is not None:
                    self._done[number] = known
                else:
                    self._await(number, path)
                if number % POLLED == 0:
                    yield from self._next(patience=0)
            if self._processes is None:
                yield from self._here()
            else:
                self._hand_in()
                while self._order:
                    yield from self._next(patience=None)
        finally:
            if self._processes is not None:
                self._processes.end()
        if self._cache is not None:
            self._cache.save()

    def _known(self, path: Path) -> Checked | None:
        """The result of an earlier check, if the file and all that matters are as they were."""
        filename = str(path)
        if self._checker.faults(filename):
            return Checked(filename, None)
        entry = self._cache.get(filename) if self._cache is not None else None
        if entry is None:
            return None
        try:
            text, around, observed, record = entry
            if text != digest(read_source(path)):
                return None
            if around != self._checker.around(filename):
                return None
            if observed and not self._checker.disk.agrees(filename, observed):
                return None
            return Checked(filename, from_record(record, filename))
        except (Fault, *UNFIT):
            return None

    def _await(self, number: int, path: Path) -> None:
        self._paths[number] = path
        self._waiting.append((number, str(path)))
        with contextlib.suppress(OSError, ValueError):
            self._bytes += path.stat().st_size
        self._bytes += FILE_BYTES
        if self._processes is None:
            if self._jobs < 2 or self._bytes < LEAST_BYTES:
                return
            from kerasight.checking.processes import Processes

            try:
                self._processes = Processes(self._jobs, self._checker)
            except OSError:
                # The system has no more processes for us.
                self._jobs = 1
                return
        if self._bytes >= BATCH_BYTES or len(self._waiting) >= BATCH_FILES:
            self._hand_in()

    def _hand_in(self) -> None:
        assert self._processes is not None
        size = BATCH_FILES if self._bytes < LEAST_BYTES else max(len(self._waiting) // 8, 1)
        for start in range(0, len(self._waiting), size):
            self._processes.hand_in(self._waiting[start : start + size])
        self._waiting = []
        self._bytes = 0

    def _next(self, patience: float | None) -> Iterator[Checked]:
        """The results that are there, up to the first that is missing."""
        if self._processes is not None and self._processes.is_busy:
            for number, checked in self._processes.results(patience):
                self._done[number] = self._kept(checked)
                del self._paths[number]
        while self._order and self._order[0] in self._done:
            yield self._done.pop(self._order.popleft())

    def _here(self) -> Iterator[Checked]:
        """Check in this process what no other does."""
        for number in self._order:
            path = self._paths.get(number)
            yield self._done[number] if path is None else self._kept(self._checker.check(path))

    def _kept(self, checked: Checked) -> Checked:
        if self._cache is not None and checked.entry is not None:
            self._cache.put(checked.filename, checked.entry)
        return checked
