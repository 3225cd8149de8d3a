"""Runs the real command as a user's shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.forking.processes import run

COMMAND = (sys.executable, "-m", "kerasight")
TIMEOUT = 300
"""Seconds until a hanging command fails its test; far above what any loaded machine needs."""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what changes colours, with `changes`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"}
    }
    return {**kept, **changes}


def kerasight(*arguments: str | Path, stdin: bytes = b"", folder: Path | None = None) -> Done:
    """Run `kerasight` with `arguments` to its end, in a process that has it loaded.

    No run may ever print a traceback.
    """
    words = [*COMMAND[1:], *map(str, arguments)]
    done = run(words, stdin=stdin, folder=folder, environment=environment(), seconds=TIMEOUT)
    return _done(done)


def fresh_kerasight(
    *arguments: str | Path,
    folder: Path | None = None,
    python_options: Sequence[str] = (),
    **variables: str,
) -> Done:
    """Run `kerasight` in a new Python, which alone takes options and `PYTHON...` variables."""
    done = subprocess.run(
        [COMMAND[0], *python_options, *COMMAND[1:], *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=folder,
        env=environment(**variables),
        timeout=TIMEOUT,
        check=False,
    )
    return _done(done)


def _done(done: subprocess.CompletedProcess[bytes]) -> Done:
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in out + err
    return Done(done.returncode, out, err)
