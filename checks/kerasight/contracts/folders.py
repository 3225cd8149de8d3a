"""Where tasks are, and which one a graded file names."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

TASK_LINE: Final = re.compile(r"^#\s*kerasight:\s*task=(?P<id>[\w-]+)\s*$")
TASK_LINE_SEARCHED: Final = 20
"""How many lines from the top of a solution the line that names its task may stand."""

TASK_FILE: Final = "task.toml"
"""The file that makes a folder a task."""


def task_ids() -> list[str]:
    """The ids of all built-in tasks, sorted."""
    return sorted(
        folder.name
        for folder in files("kerasight.tasks").iterdir()
        if folder.joinpath(TASK_FILE).is_file()
    )


def task_folder(task_id: str) -> Traversable:
    """The folder of a built-in task, whether there is one or not."""
    return files("kerasight.tasks").joinpath(task_id)


def task_named_in(text: str) -> str | None:
    """The id in the line `# kerasight: task=ID` near the top of a solution, if there is one."""
    for line in text.splitlines()[:TASK_LINE_SEARCHED]:
        if match := TASK_LINE.match(line):
            return match["id"]
    return None
