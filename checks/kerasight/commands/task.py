"""`kerasight task`: list, start, write and check practice tasks."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

import json
from pathlib import Path

import click

from kerasight.commands import task_check, task_new
from kerasight.contracts.folders import task_folders
from kerasight.faults import Fault
from kerasight.grading.tasks.schema import schema
from kerasight.grading.tasks.task import Task, load_task, read_task

FORMAT = click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text to read, json for programs.",
)


@click.group("task")
def command() -> None:
    """List, start, write and check practice tasks."""


command.add_command(task_new.command)
command.add_command(task_check.command)


@command.command("list")
@FORMAT
def list_tasks(output_format: str) -> None:
    """List the built-in tasks and those of this project.

    A project lists the folders of its own tasks as `task-folders` in [tool.kerasight] of
    pyproject.toml.
    """
    tasks, broken = [], []
    for folder in task_folders(Path("solution.py")).values():
        try:
            tasks.append(read_task(folder))
        except Fault as fault:
            broken.append(fault)
    if output_format == "json":
        rows = [
            {
                "id": task.id,
                "title": task.title,
                "category": task.category,
                "metric": task.metric,
                "bands": task.bands,
                "profiles": task.profiles,
            }
            for task in tasks
        ]
        click.echo(json.dumps(rows, indent=2))
    else:
        width = max(len(task.id) for task in tasks)
        for task in tasks:
            click.echo(f"{task.id:<{width}}  {task.title} ({task.category})")
        click.echo(f"\nStart one with: kerasight task start {tasks[0].id}")
    for wrong in broken:
        click.echo(f"kerasight: {wrong}", err=True)


@command.command("show")
@click.argument("task_id", metavar="ID|FOLDER")
@click.option("--hints", is_flag=True, help="Also show the hints: the next step for each score.")
def show_task(task_id: str, hints: bool) -> None:
    """Show what a task requires, and the metric for each score.

    A graded check shows the hint for its score; --hints shows all hints.
    """
    from kerasight.grading.tasks.description import description, hint_lines

    task = load_task(task_id)
    lines = [*description(task), *(("", *hint_lines(task)) if hints else ())]
    click.echo("\n".join(lines))


@command.command("schema")
def print_schema() -> None:
    """Print the JSON schema of task.toml."""
    click.echo(json.dumps(schema(), indent=2))


@command.command("start")
@click.argument("task_id", metavar="ID|FOLDER")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@FORMAT
def start_task(task_id: str, folder: Path | None, output_format: str) -> None:
    """Write a solution to fill in, and its data, into FOLDER.

    FOLDER defaults to the task's id. Existing files are never overwritten.
    """
    task = load_task(task_id)
    target = folder or Path(task.id)
    solution, data = target / solution_name(task), target / task.training_file
    for path in (solution, data):
        if path.exists() or path.is_symlink():
            raise Fault(f"{path} exists already, and nothing was written: choose another folder")
    starter = task.starter
    from kerasight.grading.tasks.data import write_training_data

    try:
        target.mkdir(parents=True, exist_ok=True)
        write_training_data(task, target)
        with solution.open("x", encoding="utf-8") as file:
            file.write(starter)
    except OSError as error:
        raise Fault(f"cannot write to {target}: {error.strerror}") from error
    if output_format == "json":
        click.echo(json.dumps({"solution": str(solution), "data": str(data)}))
        return
    click.echo(f"{task.title}\n\n{task.statement}\n")
    click.echo(f"wrote {solution} and {data.name}")
    click.echo(f"fill in the blanks, then run: kerasight grade {solution}")
    click.echo(f"what each score takes, and hints: kerasight task show {task_id} --hints")


def solution_name(task: Task) -> str:
    """The file name of a solution, by default `solution.py`."""
    return task.contract.file_name or "solution.py"
