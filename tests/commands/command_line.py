"""Runs the real command as a user's shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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


def kerasight(
    *arguments: str | Path,
    stdin: bytes = b"",
    folder: Path | None = None,
    python_options: Sequence[str] = (),
    **variables: str,
) -> Done:
    """Run `kerasight` with `arguments` to its end; no run may ever print a traceback."""
    done = subprocess.run(
        [COMMAND[0], *python_options, *COMMAND[1:], *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=folder,
        env=environment(**variables),
        timeout=TIMEOUT,
        check=False,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in out + err
    return Done(done.returncode, out, err)
