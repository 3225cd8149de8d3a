"""The process that reads headers: asked one file after the other, and ended when it is late."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, Final

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
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._failures = 0
        self._reads_hdf5 = False

    def start_for(self, path: str) -> bool:
        """Whether the process runs, and can read a file of that name; starts it."""
        needs_hdf5 = path.lower().endswith(HDF5)
        runs = self._process is not None and self._process.poll() is None
        if runs and (self._reads_hdf5 or not needs_hdf5):
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
        assert self._process is not None and self._process.stdin is not None
        question = {"path": path, "separator": separator, "bytes": most}
        try:
            self._process.stdin.write(json.dumps(question).encode() + b"\n")
            self._process.stdin.flush()
            answer = json.loads(self._lines.get(timeout=patience))
        except (OSError, ValueError, RecursionError, queue.Empty):
            self._failures += 1
            self.close()
            return None
        return answer if isinstance(answer, dict) else None

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                assert stream is not None
                try:
                    stream.close()
                except OSError:
                    continue

    def _start(self, command: tuple[str, ...]) -> bool:
        """Start the process, and wait until it says that it is ready."""
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=WORKER.parent,
                env={**os.environ, **ENVIRONMENT},
            )
        except OSError:
            return False
        self._lines = queue.SimpleQueue()
        assert self._process.stdout is not None
        reader = (self._process.stdout, self._lines)
        threading.Thread(target=_pass_on, args=reader, daemon=True).start()
        try:
            return self._lines.get(timeout=START_SECONDS) == b"ready\n"
        except queue.Empty:
            return False


def _pass_on(stream: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Pass on each line, and an empty one at the end."""
    try:
        for line in stream:
            lines.put(line)
    except (OSError, ValueError):
        pass
    lines.put(b"")


def _command(*, with_hdf5: bool) -> tuple[str, ...]:
    """The command of the process; with the folder of h5py, if that is wanted and installed."""
    plain = (sys.executable, "-E", "-s", "-S", "-X", "utf8", str(WORKER))
    spec = find_spec("h5py") if with_hdf5 else None
    if spec is None or spec.origin is None:
        return plain
    return (*plain, str(Path(spec.origin).parents[1]))
