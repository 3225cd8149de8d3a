"""The client of `server`, and programs in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from kerasight.values.keras_version import Backend

ROOT = Path(__file__).parents[3]


class Ended(NamedTuple):
    """How a program ended."""

    line: int | None
    """The innermost line of the program on the way to the error; None if there is none."""

    error: str
    """Its type and message; "" for a program that runs to its end."""


class RealBackend:
    """A running server for one backend; a context manager."""

    def __init__(self, backend: Backend) -> None:
        """Start the server; the import of Keras takes a few seconds."""
        self.backend = backend
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 - lives with the server
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.oracle.backends.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=ROOT,
            env=environment(backend),
        )
        assert self._read() == "ready"

    def run(self, text: str) -> Ended:
        """How a program ends on this backend."""
        assert self._process.stdin is not None
        print(json.dumps(text), file=self._process.stdin, flush=True)
        return Ended(*self._read())

    def _read(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise AssertionError(self._errors.read()[-2000:])
        return json.loads(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._errors.close()


def environment(backend: Backend | None) -> dict[str, str]:
    """The variables of a process, with that backend alone."""
    own = {name: value for name, value in os.environ.items() if "KERAS" not in name}
    return own if backend is None else {**own, "KERAS_BACKEND": backend}


def run_alone(text: str) -> Ended:
    """How a program ends in a process of its own, where it chooses its backend itself."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", text],
            capture_output=True,
            text=True,
            cwd=folder,
            env={**environment(None), "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"},
            check=False,
        )
    lines = done.stderr.strip().splitlines()
    return Ended(None, "") if done.returncode == 0 else Ended(1, lines[-1])
