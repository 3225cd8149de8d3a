"""`kerasight task check`: check that a task is ready for learners."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerasight.commands.training import ends_on_signals, grading_extra, refuse_windows
from kerasight.contracts.folders import STARTER_FILE, find_task
from kerasight.profiles import GRADED

if TYPE_CHECKING:
    from kerasight.grading.records.report import Report
    from kerasight.grading.tasks.checking.problems import Problem
    from kerasight.grading.tasks.task import Task

EXIT_MISTAKES = 1


@click.command("check")
@click.argument("task", metavar="ID|FOLDER")
@click.option(
    "--no-train",
    is_flag=True,
    help="Do not train the reference solutions; the other checks take seconds.",
)
@click.option(
    "--profile",
    type=click.Choice(list(GRADED)),
    help="Keras release to train the reference solutions with. Default: chosen by each of them.",
)
@click.option(
    "--python", metavar="PATH", help="Python interpreter to train the reference solutions with."
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Lines to read, or one list of objects for programs.",
)
def command(
    task: str, no_train: bool, profile: str | None, python: str | None, output_format: str
) -> None:
    """Check that a task is ready for learners.

    The checks cover task.toml, starter, data and reference solutions. The data module runs twice in
    a sandbox; the reference solutions are trained and graded.

    Exit codes: 0 ready for learners, 1 mistakes found, 2 the task cannot be checked.
    """
    refuse_windows("checking a task")
    folder = find_task(task, Path("solution.py"))
    with grading_extra(), ends_on_signals():
        checking = _Checking(folder, profile, python, quiet=output_format == "json")
        problems = checking.problems(no_train)
    if output_format == "json":
        click.echo(json.dumps([_as_object(problem) for problem in problems], indent=2))
    else:
        _conclude(folder.name, problems)
    sys.exit(EXIT_MISTAKES if any(problem.counts for problem in problems) else 0)


class _Checking:
    """The checks of one folder, each printed when it starts; each relies on the ones before."""

    def __init__(
        self, folder: Path, profile: str | None, python: str | None, *, quiet: bool
    ) -> None:
        self.folder = folder
        self.profile = profile
        self.python = python
        self.quiet = quiet

    def problems(self, no_train: bool) -> list[Problem]:
        """All problems; an invalid task.toml or invalid files end the checks."""
        from kerasight.grading.tasks.checking.files import check_files, check_task_file
        from kerasight.grading.tasks.task import read_task

        self._report("task.toml")
        problems = self._shown(check_task_file(self.folder))
        if problems:
            return problems
        task = read_task(self.folder)
        self._report(f"{STARTER_FILE} and data.py")
        problems += self._shown(check_files(task))
        if any(problem.counts for problem in problems):
            return problems
        from kerasight.grading.tasks.checking.data import check_data

        self._report("the data, made twice")
        problems += self._shown(check_data(task))
        if not any(problem.counts for problem in problems):
            problems += self._references(task, no_train)
        return problems

    def _references(self, task: Task, no_train: bool) -> list[Problem]:
        from kerasight.grading.pipeline.profiles import check_python, profile_for
        from kerasight.grading.sandbox.python import find_python, probe_python
        from kerasight.grading.tasks.checking.references import find_references, grade_reference

        references, problems = find_references(task)
        self._report(f"{len(references)} reference solutions")
        self._shown(problems)
        if no_train or not references:
            return problems
        python = probe_python(find_python(self.python))
        profile = profile_for(task, self.profile, self.folder / STARTER_FILE)
        check_python(python, profile)
        for reference in references:
            self._report(f"  {reference.path.name}, expects {reference.words}", end=" ")
            problems += self._shown(grade_reference(task, reference, python, profile, self._scored))
        return problems

    def _scored(self, report: Report) -> None:
        seconds = sum(stage.seconds for stage in report.stages)
        value = "" if report.value is None else f", {report.metric} {report.value:.4g}"
        self._report(f"-> {report.score}{value} ({seconds:.0f} s)")

    def _shown(self, problems: list[Problem]) -> list[Problem]:
        for problem in problems:
            self._report(str(problem))
        return problems

    def _report(self, text: str, end: str = "\n") -> None:
        if not self.quiet:
            click.echo(text + end, nl=False)


def _conclude(name: str, problems: list[Problem]) -> None:
    count = sum(problem.counts for problem in problems)
    if count:
        click.echo(f"\n{count} {'mistake' if count == 1 else 'mistakes'} in the task {name}")
    else:
        click.echo(f"\nthe task {name} is ready for learners")


def _as_object(problem: Problem) -> dict[str, object]:
    return {
        "file": str(problem.file),
        "line": problem.line,
        "severity": str(problem.severity),
        "message": problem.message,
    }
