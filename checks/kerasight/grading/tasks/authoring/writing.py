"""Writes the folder of a new task from a template: a whole task, which works as it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from kerasight.contracts.folders import TASK_ID, built_in_folders
from kerasight.faults import Fault
from kerasight.grading.tasks.authoring.example_data import EXAMPLES

TEMPLATES: Final = Path(__file__).with_name("templates")
"""A folder for each kind of task, and the README.md that all of them get."""

PLACEHOLDER: Final = "my_task"
"""What every template calls its task: a word that can stand in a name of a file and in a text."""

KINDS: Final = tuple(EXAMPLES)


def write_task(task_id: str, kind: str, folder: Path) -> list[Path]:
    """Write a task of one of the `KINDS` into the new `folder`; returns what lies in it.

    Raises Fault for a name that no task can have, and for a folder that is there already.
    """
    if not TASK_ID.fullmatch(task_id):
        raise Fault(f"a task cannot be called {task_id!r}: take letters, digits, - and _")
    if task_id in built_in_folders():
        raise Fault(
            f"{task_id} comes with Kerasight (`kerasight task start {task_id}` starts it): take "
            "another name for a task of your own"
        )
    try:
        folder.mkdir(parents=True)
    except FileExistsError as error:
        raise Fault(f"{folder} is there already, and nothing was written") from error
    except OSError as error:
        raise Fault(f"cannot write to {folder}: {error.strerror}") from error
    try:
        for source in sorted((TEMPLATES / kind).rglob("*")):
            _copy(source, folder / source.relative_to(TEMPLATES / kind), task_id, kind)
        _copy(TEMPLATES / "README.md", folder / "README.md", task_id, kind)
        EXAMPLES[kind](folder)
    except BaseException as error:
        # A part of a task is of no use, and would be in the way of a second attempt.
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise Fault(f"cannot write to {folder}: {error.strerror}") from error
        raise
    return sorted(folder.iterdir())


def _copy(source: Path, target: Path, task_id: str, kind: str) -> None:
    if source.is_dir():
        target.mkdir()
    elif source.suffix != ".pyc" and "__pycache__" not in source.parts:
        text = source.read_text(encoding="utf-8").replace(PLACEHOLDER, task_id)
        target.write_text(text.replace("--template KIND", f"--template {kind}"), encoding="utf-8")
