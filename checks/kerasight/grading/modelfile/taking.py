"""Copies a model file out of reach of the solution."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kerasight.grading.records.result import Cause, Zero


def take_model(source: Path, target: Path, limit: int) -> None:
    """Copy the file that a solution saved, at most `limit` bytes. Raises Zero."""
    try:
        # The solution could have left a link, a pipe or a device instead of a file.
        descriptor = os.open(source, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise Zero(
            Cause.BAD_FILE, f"The saved model cannot be opened: {error.strerror}."
        ) from error
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        os.close(descriptor)
        raise Zero(Cause.BAD_FILE, "What stands in the place of the saved model is no file.")
    with os.fdopen(descriptor, "rb") as file:
        if facts.st_size > limit:
            raise Zero(
                Cause.BAD_FILE,
                f"The saved model has {facts.st_size / 2**20:.0f} MiB; the task allows "
                f"{limit / 2**20:.0f} MiB. Use fewer units, or pool before you flatten.",
            )
        target.write_bytes(file.read(limit))


def take_folder(source: Path, target: Path, limit: int) -> None:
    """Copy the folder of a SavedModel, at most `limit` bytes in all. Raises Zero."""
    rest = limit
    for folder, _, names in os.walk(source):
        place = target / Path(folder).relative_to(source)
        place.mkdir(parents=True)
        for name in sorted(names):
            copied = place / name
            take_model(Path(folder, name), copied, rest)
            rest -= copied.stat().st_size
