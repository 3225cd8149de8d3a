"""`kerasight task new`: write a new task from a template."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

from pathlib import Path

import click

from kerasight.commands.training import grading_extra
from kerasight.contracts.folders import built_in_folders
from kerasight.faults import Fault

KINDS = ("regression", "images", "image-folders", "text", "time-series")


@click.command("new")
@click.argument("task_id", metavar="ID")
@click.option("--template", "kind", type=click.Choice(KINDS), help="Kind of task to start from.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def command(task_id: str, kind: str | None, folder: Path | None) -> None:
    """Write a new task for others to solve into the new FOLDER.

    The task works as written, with made-up data to replace by your own. FOLDER defaults to ID; its
    name is the id of the task. To solve a task, use `kerasight task start ID`.
    """
    if kind is None:
        wanted = f"choose a template: --template {'|'.join(KINDS)}"
        if task_id in built_in_folders():
            wanted = f"to solve the task {task_id}: kerasight task start {task_id}. Else {wanted}"
        raise Fault(wanted)
    target = folder or Path(task_id)
    if target.name != task_id:
        name = Path(task_id).name
        if folder is None and name:
            raise Fault(f"{task_id!r} is a path: kerasight task new {name} {task_id} puts it there")
        raise Fault(
            f"the id of a task is the name of its folder: let {str(target)!r} end in {task_id!r}"
        )
    with grading_extra():
        from kerasight.grading.tasks.authoring.writing import write_task

        written = write_task(task_id, kind, target)
    click.echo(f"wrote {target}: {', '.join(path.name for path in written)}")
    click.echo(f"README.md says how to make it yours; check it with: kerasight task check {target}")
