"""`kerasight task new`: write a task of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from kerasight.commands.grade import grading_extra
from kerasight.contracts.folders import built_in_folders
from kerasight.faults import Fault

KINDS = ("regression", "images", "image-folders", "text", "time-series")


@click.command("new")
@click.argument("task_id", metavar="ID")
@click.option(
    "--template", "kind", type=click.Choice(KINDS), help="The kind of task that it begins as."
)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def command(task_id: str, kind: str | None, folder: Path | None) -> None:
    """Write a task of your own into the new FOLDER, for others to solve.

    It is whole and works as it is, with made-up data: put your own in its place. FOLDER is ID when
    it is not given; a task is called as its folder. `kerasight task start ID` is for learners.
    """
    if kind is None:
        wanted = f"say what to begin with: --template {'|'.join(KINDS)}"
        if task_id in built_in_folders():
            wanted = f"to solve the task {task_id}: kerasight task start {task_id}. Else {wanted}"
        raise Fault(wanted)
    target = folder or Path(task_id)
    if target.name != task_id:
        name = Path(task_id).name
        if folder is None and name:
            raise Fault(f"{task_id!r} is a path: kerasight task new {name} {task_id} puts it there")
        raise Fault(f"a task is called as its folder: let {str(target)!r} end in {task_id!r}")
    with grading_extra():
        from kerasight.grading.tasks.authoring.writing import write_task

        written = write_task(task_id, kind, target)
    click.echo(f"wrote {target}: {', '.join(path.name for path in written)}")
    click.echo(f"README.md says how to make it yours; check it with: kerasight task check {target}")
