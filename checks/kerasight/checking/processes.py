"""Processes that check files for this one. Each has one batch at a time, so that no pipe fills up
on both sides."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeAlias

from kerasight.checking.one_file import Checked, Checker
from kerasight.checking.records import from_record, to_record
from kerasight.configuration.settings import Settings

# With `fork` nothing is loaded twice. Only Linux forks safely, and only a process of one thread.
METHOD = "fork" if sys.platform == "linux" else "spawn"

DIED = "the process that checked it has died, perhaps for want of memory"

Batch: TypeAlias = Sequence[int]
"""The numbers of some files."""


@dataclass(eq=False, slots=True)
class _Worker:
    process: BaseProcess
    connection: Any
    batch: Batch = field(default=())


class Processes:
    """A number of processes; files are handed in by their position, and results come so."""

    def __init__(self, count: int, checker: Checker) -> None:
        self._arguments = (checker.asked, checker.project_files)
        self._context: Any = multiprocessing.get_context(METHOD)
        self._backlog: deque[Batch] = deque()
        self._names: dict[int, str] = {}
        self._workers: list[_Worker] = []
        gc.freeze()
        try:
            for _ in range(count):
                self._workers.append(self._start())
        except BaseException:
            self.end()
            raise

    @property
    def is_busy(self) -> bool:
        """Whether results are still to come."""
        return bool(self._names)

    def hand_in(self, files: Sequence[tuple[int, str]]) -> None:
        """Have a batch of files checked."""
        self._names.update(files)
        self._backlog.append([number for number, _ in files])
        self._feed()

    def results(self, patience: float | None) -> Iterator[tuple[int, Checked]]:
        """What has arrived, each with the number of its file.

        Waits up to `patience` seconds for the first; without, as long as it takes.
        """
        busy = {each.connection: each for each in self._workers if each.batch}
        for connection in wait(list(busy), patience):
            worker = busy[connection]
            try:
                answers = json.loads(worker.connection.recv_bytes())
            except (EOFError, OSError):
                yield from self._bury(worker)
                continue
            batch, worker.batch = worker.batch, ()
            for number, (record, fault, entry) in zip(batch, answers, strict=True):
                name = self._names.pop(number)
                inspection = None if record is None else from_record(record, name)
                yield number, Checked(name, inspection, fault, entry)
        self._feed()

    def end(self) -> None:
        """End all processes at once."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers.clear()

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        # A forked process has the ends of the others too: no pipe would close with us.
        inherited = [each.connection for each in self._workers] if METHOD == "fork" else []
        process = self._context.Process(
            target=_serve,
            args=(theirs, [*inherited, ours] if METHOD == "fork" else [], *self._arguments),
            daemon=True,
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _feed(self) -> None:
        for worker in self._workers:
            if not self._backlog:
                return
            if not worker.batch:
                worker.batch = self._backlog.popleft()
                names = [self._names[number] for number in worker.batch]
                try:
                    worker.connection.send_bytes(json.dumps(names).encode())
                except OSError:
                    # It has died, and says so when its answer is awaited.
                    continue

    def _bury(self, worker: _Worker) -> Iterator[tuple[int, Checked]]:
        """Replace a process that has died: one of its files is to blame."""
        worker.process.join()
        worker.connection.close()
        batch = worker.batch
        self._workers[self._workers.index(worker)] = self._start()
        if len(batch) > 1:
            self._backlog.extendleft([number] for number in reversed(batch))
        else:
            for number in batch:
                name = self._names.pop(number)
                yield number, Checked(name, None, f"{name}: {DIED}")


def _serve(
    connection: Connection, others: Sequence[Connection], asked: Settings, project_files: bool
) -> None:
    """Check what is handed in until the other end closes."""
    # Ctrl-C reaches all processes of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for each in others:
        each.close()
    checker = Checker(asked, project_files=project_files)
    try:
        while True:
            names = json.loads(connection.recv_bytes())
            connection.send_bytes(json.dumps([_answer(checker, each) for each in names]).encode())
    except (EOFError, OSError):
        os._exit(0)


def _answer(checker: Checker, name: str) -> tuple[Any, str, Any]:
    checked = checker.check(Path(name))
    if checked.inspection is None:
        return None, checked.fault, None
    return to_record(checked.inspection), "", checked.entry
