"""Folders of tasks: the built-in ones, and those that a project or a path names.

Nothing in a folder is run or imported.
"""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path
from typing import Final, NamedTuple

from kerasight.configuration.project import folders_around, project_settings
from kerasight.faults import Fault
from kerasight.source.comments.tokens import comments
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span

BUILT_IN: Final = Path(__file__).parents[1] / "tasks"
"""The folder of the built-in tasks."""

TASK_FILE: Final = "task.toml"
"""The file that makes a folder a task."""

STARTER_FILE: Final = "starter.py"
"""The file of a task that a solution starts from."""

TASK_ID: Final = re.compile(r"[\w-]+")
"""Valid ids of tasks: the name of the folder, which a solution contains."""

TASK_LINE: Final = re.compile(rf"^#\s*kerasight:\s*task=(?P<id>{TASK_ID.pattern})\s*(#.*)?$")
MISSPELT: Final = re.compile(r"^#\s*kerasight\b(?!.*\bignore\b)", re.IGNORECASE)
"""A comment that mentions Kerasight and is not a suppression."""

TASK_LINE_SEARCHED: Final = 20
"""In how many lines from the top of a solution its task may be named."""


class TaskLine(NamedTuple):
    """The line of a solution that names its task, and the place of the id."""

    task: str
    span: Span


def task_line(text: str) -> TaskLine | None:
    """The line `# kerasight: task=ID` near the top of a solution, if there is one."""
    lines = split_lines(text)
    for number, line in enumerate(lines[:TASK_LINE_SEARCHED], start=1):
        match = TASK_LINE.match(line)
        # A string of a program may contain a solution: its lines are not comments of that program.
        if match and Position(number, 1) in (each.start for each in comments(lines)):
            start, end = (Position(number, place + 1) for place in match.span("id"))
            return TaskLine(match["id"], Span(start, end))
    return None


def task_named_in(text: str) -> str | None:
    """The id in the line that names the task of a solution, if there is one."""
    line = task_line(text)
    return line.task if line else None


def misspelt_task_line(text: str) -> tuple[int, str] | None:
    """The number and text of a line that was probably meant to name the task, but does not."""
    for number, line in enumerate(split_lines(text)[:TASK_LINE_SEARCHED], start=1):
        if MISSPELT.match(line) and not TASK_LINE.match(line):
            return number, line.strip()
    return None


def task_ids() -> list[str]:
    """The ids of the built-in tasks, sorted."""
    return list(built_in_folders())


def built_in_folders() -> dict[str, Path]:
    """The folders of the built-in tasks by id, sorted."""
    return _folders_in(BUILT_IN)


def task_folders(near: Path) -> dict[str, Path]:
    """The folder of every task by id, including those of the project around the file `near`.

    The latter are in the folders that `task-folders` names in the nearest pyproject.toml, each a
    task or a folder of tasks. Raises Fault for an invalid setting or folder.
    """
    found = built_in_folders()
    project = project_settings(folders_around(str(near)))
    if project.file is None:
        return found
    if project.faults:
        raise Fault(str(project.faults[0]))
    for name in project.values.get("task-folders", ()):
        place = project.file.parent / name
        if not place.is_dir():
            line = project.line("task-folders")
            raise Fault(f"{project.file}:{line}: task-folders names {name!r}, which is no folder")
        own = {place.resolve().name: place} if _is_task(place) else _folders_in(place)
        for task_id, folder in own.items():
            if task_id in found and found[task_id].resolve() != folder.resolve():
                raise Fault(f"{folder} and {found[task_id]} are both called {task_id}: rename one")
            found[task_id] = folder.resolve()
    return found


def find_task(name: str, near: Path) -> Path:
    """The folder of the task `name`: an id, or the path of any folder.

    Ids take precedence over paths without a slash. Raises Fault, with the known ids, if there is no
    such task.
    """
    path = Path(name)
    if os.sep not in name:
        known = built_in_folders()
        known = known if name in known else task_folders(near)
        if name in known:
            return known[name]
    if _is_task(path):
        return _named_soundly(path.resolve())
    if path.is_dir() or os.sep in name:
        what = f"has no {TASK_FILE}" if path.is_dir() else "is not there"
        raise Fault(f"the folder {name!r} {what}: `kerasight task new` writes a task to start from")
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise Fault(f"there is no task {name!r}: {hint}the tasks are {', '.join(sorted(known))}")


def _named_soundly(folder: Path) -> Path:
    """The folder. Raises Fault if no solution could name it."""
    if not TASK_ID.fullmatch(folder.name):
        raise Fault(
            f"the folder {folder.name!r} cannot be a task: a task is called as its folder, in "
            "letters, digits, - and _"
        )
    built_in = built_in_folders().get(folder.name)
    if built_in is not None and built_in.resolve() != folder:
        raise Fault(f"a task that comes with Kerasight is called {folder.name}: rename {folder}")
    return folder


def _is_task(folder: Path) -> bool:
    return (folder / TASK_FILE).is_file()


def _folders_in(place: Path) -> dict[str, Path]:
    return {
        folder.name: folder
        for folder in sorted(place.iterdir())
        if _is_task(folder) and TASK_ID.fullmatch(folder.name)
    }
