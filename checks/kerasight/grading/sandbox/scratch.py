"""Temporary folders of one run; those of killed runs are removed by the next one."""

# ruff: noqa: PLC0415 - Windows has no fcntl, and must be able to say so

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kerasight.faults import Fault

PREFIX = "kerasight-scratch-"

YOUNG_SECONDS = 60.0
"""A younger folder may belong to a run that has not locked it yet."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder in the system's temporary folder.

    It is locked while it is in use. The system releases the lock when the process ends in any way,
    so that the next run finds abandoned folders. Raises OSError if it cannot be made, and Fault on
    Windows.
    """
    if sys.platform == "win32":
        raise Fault("grading and the data of tasks need Linux or macOS: run it inside WSL")
    _sweep(Path(tempfile.gettempdir()))
    # The temporary folder may be a link, which would not match a bind mount.
    folder = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
    # Python does not pass descriptors to a child unless requested.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _lock(descriptor)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)


def _sweep(temporary: Path) -> None:
    """Remove the scratch folders of runs that were killed."""
    for folder in temporary.glob(f"{PREFIX}*"):
        try:
            if time.time() - folder.stat().st_mtime < YOUNG_SECONDS:
                continue
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:
            # Another run has just removed it, or another user owns it.
            continue
        try:
            _lock(descriptor)
            shutil.rmtree(folder, ignore_errors=True)
        except BlockingIOError:
            continue
        finally:
            os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Lock a folder until this process ends. Raises BlockingIOError if another has the lock."""
    import fcntl

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
