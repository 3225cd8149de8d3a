"""`kerasight tune-lr`: find the learning rate on the user's own model and data."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerasight.commands.grade import ends_on_signals, grading_extra, solution_file, task_of
from kerasight.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.grading.learning_rate.finding import Found
    from kerasight.grading.messages import CandidateLine, RateLine


@click.command("tune-lr")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--task",
    "task_id",
    metavar="ID|FOLDER",
    help="The task, or the folder of one of your own; else the solution names it.",
)
@click.option("--python", metavar="PATH", help="The Python that trains the model.")
@click.option("--low", default=1e-7, show_default=True, help="The lowest learning rate.")
@click.option("--high", default=1.0, show_default=True, help="The highest learning rate.")
@click.option("--steps", default=150, show_default=True, type=click.IntRange(20, 2000))
@click.option(
    "--by-epoch",
    is_flag=True,
    help="Raise the rate with every epoch, as the courses do, not with every batch.",
)
@click.option(
    "--trial-epochs", default=3, show_default=True, help="How long each candidate is trained."
)
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), help="Else the task says.")
@click.option("--apply", "applies", is_flag=True, help="Write the best rate into the file.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text")
def command(
    *,
    file: Path,
    task_id: str | None,
    python: str | None,
    low: float,
    high: float,
    steps: int,
    by_epoch: bool,
    trial_epochs: int,
    seed: int | None,
    applies: bool,
    output_format: str,
) -> None:
    """Find the learning rate of the first fit in a solution FILE.

    The rate rises from --low to --high while the model trains; three rates that the losses speak
    for are then tried. The file is changed only with --apply.
    """
    if sys.platform == "win32":
        raise Fault("training needs Linux or macOS: run it inside WSL")
    if not 0 < low < high:
        raise Fault("--low must be above 0 and below --high")
    solution = solution_file(file)
    with grading_extra(), ends_on_signals():
        from kerasight.grading.learning_rate.finding import Search, Sweep, find_learning_rate
        from kerasight.grading.python import find_python, probe_python
        from kerasight.grading.tasks import load_task

        task = load_task(task_id or task_of(solution), solution)
        search = Search(
            solution=solution,
            task=task,
            python=probe_python(find_python(python)),
            seed=task.seed if seed is None else seed,
            sweep=Sweep(low, high, steps, "epoch" if by_epoch else "batch"),
            trial_epochs=trial_epochs,
        )
        found = find_learning_rate(search, _progress(output_format, steps))
        _report(found, solution, output_format)
    best = found.best
    if best is None:
        sys.exit(1)
    if applies:
        _apply(solution, best.rate)


def _progress(output_format: str, steps: int) -> Callable[[RateLine | CandidateLine], None]:
    """Shows each step on standard error where that is a terminal."""
    from kerasight.grading.messages import RateLine

    seen = 0

    def tell(line: RateLine | CandidateLine) -> None:
        nonlocal seen
        if output_format != "text" or not sys.stderr.isatty():
            return
        if isinstance(line, RateLine):
            seen += 1
            text = f"sweep {seen}/{steps}  learning rate {line.learning_rate:.1e}"
        else:
            text = f"trying {line.learning_rate:g}, epoch {line.epoch}"
        click.echo(f"\r{text:<60}", nl=False, err=True)

    return tell


def _report(found: Found, solution: Path, output_format: str) -> None:
    from kerasight.grading.learning_rate import showing

    if output_format == "json":
        click.echo(json.dumps(showing.to_json(found), indent=2, allow_nan=False))
        return
    if sys.stderr.isatty():
        click.echo(f"\r{'':<60}\r", nl=False, err=True)
    click.echo(showing.plot(found))
    for line in showing.lines(found):
        click.echo(line)
    best = found.best
    if best is None:
        return
    patch = showing.patch(solution, best.rate)
    if patch:
        click.echo(f"\n{patch}\nkerasight tune-lr --apply {solution.name} writes it")


def _apply(solution: Path, rate: float) -> None:
    from kerasight.grading.learning_rate.editing import learning_rate_edit
    from kerasight.source.files import open_file
    from kerasight.source.writing import write_file

    opened = open_file(solution)
    edit = learning_rate_edit(opened.document, rate)
    if edit is None:
        raise Fault(
            f"it is not certain where {solution.name} sets the learning rate: change it by hand"
        )
    write_file(solution, opened.edited([edit]).to_bytes())
    click.echo(f"wrote the learning rate {rate:g} into {solution.name}")
