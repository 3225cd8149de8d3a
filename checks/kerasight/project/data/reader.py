"""The process that reads headers: asked one file after the other, and ended when it is late."""

from __future__ import annotations

import os
import queue
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from kerasight.project.worker_process import WorkerProcess

WORKER: Final = Path(__file__).parents[1] / "worker" / "read_data.py"

HDF5: Final = (".h5", ".hdf5")
"""Endings of files that need h5py."""

START_SECONDS: Final = 2.0
"""For the process to start (20 ms on an idle machine), and to load h5py (200 ms)."""

MOST_FAILURES: Final = 3
"""After so many, nothing is read any more."""

ENVIRONMENT: Final = {"OPENBLAS_NUM_THREADS": "1", "HDF5_USE_FILE_LOCKING": "FALSE"}


class Reader:
    """The process; used by one thread at a time."""

    def __init__(self, command: tuple[str, ...] | None = None) -> None:
        self._command = command
        self._worker = WorkerProcess()
        self._failures = 0
        self._reads_hdf5 = False

    def start_for(self, path: str) -> bool:
        """Whether the process runs, and can read a file of that name; starts it."""
        needs_hdf5 = path.lower().endswith(HDF5)
        if self._worker.runs and (self._reads_hdf5 or not needs_hdf5):
            return True
        self.close()
        if self._failures >= MOST_FAILURES:
            return False
        self._reads_hdf5 = needs_hdf5
        if not self._start(self._command or _command(with_hdf5=needs_hdf5)):
            self._failures += 1
            self.close()
            return False
        return True

    def ask(self, path: str, separator: str, most: int, patience: float) -> dict[str, Any] | None:
        """The answer for a file of which `most` bytes may be read; None if there is none in time.

        Never raises, and never waits longer than `patience` seconds. The process runs
        (`start_for`).
        """
        question = {"path": path, "separator": separator, "bytes": most}
        try:
            answer = self._worker.ask(question, patience)
        except (OSError, ValueError, RecursionError, queue.Empty):
            self._failures += 1
            self.close()
            return None
        return answer if isinstance(answer, dict) else None

    def close(self) -> None:
        """End the process."""
        self._worker.close()

    def _start(self, command: tuple[str, ...]) -> bool:
        """Start the process, and wait until it says that it is ready."""
        if not self._worker.start(command, WORKER.parent, {**os.environ, **ENVIRONMENT}):
            return False
        try:
            return self._worker.next_line(START_SECONDS) == b"ready\n"
        except queue.Empty:
            return False


def _command(*, with_hdf5: bool) -> tuple[str, ...]:
    """The command of the process; with the folder of h5py, if that is wanted and installed."""
    plain = (sys.executable, "-E", "-s", "-S", "-X", "utf8", str(WORKER))
    spec = find_spec("h5py") if with_hdf5 else None
    if spec is None or spec.origin is None:
        return plain
    return (*plain, str(Path(spec.origin).parents[1]))
