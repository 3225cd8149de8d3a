"""What the commands that train have in common: options, the task and the Python, ending."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check
from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from kerasight.faults import Fault

if TYPE_CHECKING:
    from kerasight.grading.sandbox.python import Python
    from kerasight.grading.tasks.task import Task

SEEDS = 2**32
LARGEST_SOLUTION = 10 * 1024 * 1024
STOPPING = (signal.SIGINT, signal.SIGTERM)

task_option = click.option(
    "--task",
    "task_id",
    metavar="ID|FOLDER",
    help="Task, or its folder. Default: the task named in the solution.",
)
python_option = click.option("--python", metavar="PATH", help="Python interpreter to train with.")
seed_option = click.option(
    "--seed",
    type=click.IntRange(0, SEEDS - 1),
    metavar="NUMBER",
    help="Random seed. Default: set by the task.",
)
output_format_option = click.option(
    "--output-format",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    help="text to read, json for the result, jsonl for one event per line.",
)
report_option = click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Write the report to this folder. Default: a new folder in .kerasight/reports.",
)
open_option = click.option("--open", "opens", is_flag=True, help="Open the report in the browser.")


def refuse_windows(what: str) -> None:
    """Raise Fault where nothing that is run can be confined."""
    if sys.platform == "win32":
        raise Fault(f"{what} needs Linux or macOS: run it inside WSL")


def solution_file(file: Path) -> Path:
    """The absolute path of a readable solution."""
    if not file.exists():
        raise Fault(
            f"there is no file {str(file)!r}: `kerasight task start ID` writes one to fill in"
        )
    if not file.is_file():
        raise Fault(f"{str(file)!r} is not a file: give the solution file itself")
    try:
        with file.open("rb") as opened:
            size = len(opened.read(LARGEST_SOLUTION + 1))
    except OSError as error:
        raise Fault(f"{str(file)!r} cannot be read: {error.strerror}") from error
    if size > LARGEST_SOLUTION:
        raise Fault(f"{str(file)!r} has more than 10 MiB: that is no solution file")
    return file.resolve()


def prepare(
    solution: Path, task_id: str | None, profile: str | None, python: str | None
) -> tuple[Task, str | None, Python]:
    """The task of a file, the profile that it is trained with, and a Python that can do so.

    Raises Fault where one is missing or does not go with another.
    """
    from kerasight.grading.pipeline.profiles import check_python, profile_for
    from kerasight.grading.sandbox.python import find_python, probe_python
    from kerasight.grading.tasks.task import load_task

    task = load_task(task_id or task_of(solution), solution)
    chosen, found = profile_for(task, profile, solution), probe_python(find_python(python))
    check_python(found, chosen)
    return task, chosen, found


def task_of(solution: Path) -> str:
    """The task that the solution names."""
    from kerasight.contracts.folders import misspelt_task_line, task_folders, task_named_in

    text = solution.read_text(encoding="utf-8", errors="replace")
    named = task_named_in(text)
    if named is None:
        if misspelt := misspelt_task_line(text):
            number, line = misspelt
            raise Fault(
                f"line {number} of {solution.name}, `{line[:80]}`, does not name a task: write "
                f"`# kerasight: task=ID`; the tasks are {', '.join(task_folders(solution))}"
            )
        raise Fault(
            f"{solution.name} does not name its task: add --task ID, or the line "
            f"`# kerasight: task=ID` at its top; the tasks are {', '.join(task_folders(solution))}"
        )
    return named


@contextmanager
def grading_extra() -> Iterator[None]:
    """Report a missing package of the extra `grade` in one line that says what to install."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise Fault(
            f"grading needs the package {missing.name}: run `pip install 'kerasight[grade]'`"
        ) from missing


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """Clean up on Ctrl-C or SIGTERM, once, and exit as a shell expects: with 130 or 143."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        # A second signal must not interrupt the clean-up of the first one.
        for other in STOPPING:
            signal.signal(other, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, stop) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
