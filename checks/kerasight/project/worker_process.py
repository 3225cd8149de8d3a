"""A process that answers each line of its input with one line, and is killed when it is late."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any


class WorkerProcess:
    """The process and the lines that it has written; used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    @property
    def process_id(self) -> int | None:
        """The id of the process, None when there is none."""
        return None if self._process is None else self._process.pid

    @property
    def runs(self) -> bool:
        """Whether there is a process that has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(
        self,
        command: Sequence[str],
        folder: Path,
        environment: Mapping[str, str] | None = None,
    ) -> bool:
        """Run a command in a folder in the place of what ran before; whether that is possible."""
        self.close()
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=environment,
            )
        except OSError:
            return False
        self._lines = queue.SimpleQueue()
        assert self._process.stdout is not None
        reader = (self._process.stdout, self._lines)
        threading.Thread(target=_pass_on, args=reader, daemon=True).start()
        return True

    def next_line(self, patience: float) -> bytes:
        """The next line that it writes, empty at its end.

        Raises `queue.Empty` if there is none within `patience` seconds.
        """
        return self._lines.get(timeout=patience)

    def ask(self, question: Mapping[str, object], patience: float) -> Any:
        """The answer to a question, both as JSON; the process was started.

        Raises `queue.Empty` if there is none within `patience` seconds, `OSError` if the process
        has ended, `ValueError` or `RecursionError` if the answer is no JSON.
        """
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        return json.loads(self.next_line(patience))

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


def _pass_on(stream: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Pass on each line, and an empty one at the end."""
    try:
        for line in stream:
            lines.put(line)
    except (OSError, ValueError):
        pass
    lines.put(b"")
