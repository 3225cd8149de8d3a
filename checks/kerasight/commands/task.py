"""`kerasight task`: list the practice tasks, or start one."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kerasight.contracts.folders import task_ids
from kerasight.faults import Fault
from kerasight.grading.tasks import load_task, write_training_data


@click.group("task")
def command() -> None:
    """List the practice tasks, or start one."""


@command.command("list")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text")
def list_tasks(output_format: str) -> None:
    """List the practice tasks."""
    tasks = [load_task(task_id) for task_id in task_ids()]
    if output_format == "json":
        rows = [
            {
                "id": task.id,
                "title": task.title,
                "category": task.category,
                "metric": task.metric,
                "bands": task.bands,
            }
            for task in tasks
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    width = max(len(task.id) for task in tasks)
    for task in tasks:
        click.echo(f"{task.id:<{width}}  {task.title} ({task.category})")
    click.echo(f"\nStart one with: kerasight task new {tasks[0].id}")


@command.command("new")
@click.argument("task_id", metavar="ID")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def new_task(task_id: str, folder: Path | None) -> None:
    """Write a solution file to fill in, and the training data beside it, into FOLDER.

    FOLDER is the task's id when it is not given. Nothing is ever overwritten.
    """
    task = load_task(task_id)
    target = folder or Path(task.id)
    solution, data = target / "solution.py", target / task.training_file
    for path in (solution, data):
        if path.exists() or path.is_symlink():
            raise Fault(f"{path} exists already, and nothing was written: choose another folder")
    try:
        target.mkdir(parents=True, exist_ok=True)
        write_training_data(task, target)
        with solution.open("x", encoding="utf-8") as file:
            file.write(task.starter)
    except OSError as error:
        raise Fault(f"cannot write to {target}: {error.strerror}") from error
    click.echo(f"{task.title}\n\n{task.statement}\n")
    click.echo(f"wrote {solution} and {data.name}")
    click.echo(f"fill in the blanks, then run: kerasight grade {solution}")
