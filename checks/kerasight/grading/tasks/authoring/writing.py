"""Writing the folder of a new task from a template: a complete, working task."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from kerasight.contracts.folders import TASK_ID, built_in_folders
from kerasight.faults import Fault
from kerasight.grading.tasks.authoring.example_data import EXAMPLES

TEMPLATES: Final = Path(__file__).with_name("templates")
"""A folder for each kind of task, and the common README.md."""

PLACEHOLDER: Final = "my_task"
"""The name of the task in every template, which is replaced in file names and texts."""

KINDS: Final = tuple(EXAMPLES)


def write_task(task_id: str, kind: str, folder: Path) -> list[Path]:
    """Write a task of one of the `KINDS` into the new `folder`; returns its files.

    Raises Fault for an invalid name, and for an existing folder.
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
        # A part of a task is useless, and would prevent a second attempt.
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
