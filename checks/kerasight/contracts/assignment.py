"""The part of a task that concerns submissions, without the parts that only grading needs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerasight.contracts.folders import STARTER_FILE, TASK_FILE
from kerasight.contracts.reading import read_contract
from kerasight.values.contracts import Contract


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task as a submission is checked against it."""

    task: str
    contract: Contract

    starter: str
    """The text of the starter."""

    training_file: str


def read_assignment(folder: Path) -> Assignment | None:
    """The assignment of the task in a folder, None if the files of the task are broken.

    Such mistakes concern the author of the task, not learners.
    """
    files = folder / TASK_FILE, folder / STARTER_FILE
    try:
        changed = tuple(file.stat().st_mtime_ns for file in files)
        return _read(folder, changed)
    except (OSError, ValueError, TypeError, KeyError):
        return None


@lru_cache(maxsize=16)
def _read(folder: Path, changed: tuple[int, ...]) -> Assignment:  # noqa: ARG001
    """The contents of the files of a task with the modification time `changed`."""
    table = tomllib.loads(folder.joinpath(TASK_FILE).read_text(encoding="utf-8"))
    return Assignment(
        task=folder.name,
        contract=read_contract(table["contract"]),
        starter=folder.joinpath(STARTER_FILE).read_text(encoding="utf-8"),
        training_file=str(table["training_file"]),
    )
