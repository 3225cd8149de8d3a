"""`kerasight tune-lr`: find a learning rate for the user's model and data."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerasight.commands.training import (
    ends_on_signals,
    grading_extra,
    open_option,
    output_format_option,
    prepare,
    python_option,
    refuse_windows,
    report_option,
    seed_option,
    solution_file,
    task_option,
)
from kerasight.faults import Fault
from kerasight.source.files import open_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.grading.learning_rate.finding import Found, Search
    from kerasight.grading.learning_rate.showing import Suggestion
    from kerasight.grading.records.messages import CandidateLine, RateLine


@click.command("tune-lr")
@click.argument("file", type=click.Path(path_type=Path))
@task_option
@python_option
@click.option("--low", default=1e-7, show_default=True, help="Lowest learning rate to try.")
@click.option("--high", default=1.0, show_default=True, help="Highest learning rate to try.")
@click.option(
    "--steps",
    default=150,
    show_default=True,
    type=click.IntRange(20, 2000),
    help="Number of learning rates in the sweep.",
)
@click.option(
    "--by-epoch",
    is_flag=True,
    help="Raise the learning rate every epoch instead of every batch.",
)
@click.option(
    "--trial-epochs", default=3, show_default=True, help="Epochs to train each candidate."
)
@seed_option
@click.option("--apply", "applies", is_flag=True, help="Write the best learning rate into FILE.")
@output_format_option
@report_option
@open_option
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
    report: Path | None,
    opens: bool,
) -> None:
    """Find the learning rate of the first fit in a solution FILE.

    The learning rate rises from --low to --high while the model trains. The three most promising
    rates are then tried. FILE is changed only with --apply.
    """
    refuse_windows("training")
    if not 0 < low < high:
        raise Fault("--low must be above 0 and below --high")
    solution = solution_file(file)
    with grading_extra(), ends_on_signals():
        from kerasight.grading.learning_rate.finding import Search, Sweep, find_learning_rate
        from kerasight.grading.learning_rate.page import write_page
        from kerasight.grading.learning_rate.showing import suggest

        task, profile, found_python = prepare(solution, task_id, None, python)
        search = Search(
            solution=solution,
            task=task,
            python=found_python,
            seed=task.seed if seed is None else seed,
            sweep=Sweep(low, high, steps, "epoch" if by_epoch else "batch"),
            trial_epochs=trial_epochs,
            profile=profile,
        )
        text = open_file(solution)
        found = find_learning_rate(search, _progress(output_format, search))
        suggestion = suggest(found, text)
        page = write_page(found, suggestion, search, report)
        _report(found, suggestion, page, output_format)
    if opens:
        click.launch(page.as_uri())
    best = found.best
    if best is None:
        sys.exit(1)
    if applies:
        _apply(solution, best.rate)


def _progress(output_format: str, search: Search) -> Callable[[RateLine | CandidateLine], None]:
    """Prints each step: as a line of JSON, or on standard error if that is a terminal."""
    from kerasight.grading.records.messages import RateLine

    steps = search.sweep.steps
    seen = 0

    def report(line: RateLine | CandidateLine) -> None:
        nonlocal seen
        if isinstance(line, RateLine):
            seen += 1
            event = {"event": "step", "step": seen, "steps": steps, **asdict(line)}
            text = f"sweep {seen}/{steps}  learning rate {line.learning_rate:.1e}"
        else:
            event = {"event": "trial", **asdict(line), "epochs": search.trial_epochs}
            text = f"trying {line.learning_rate:g}, epoch {line.epoch}"
        if output_format == "jsonl":
            click.echo(json.dumps(event, allow_nan=False))
        elif output_format == "text" and sys.stderr.isatty():
            click.echo(f"\r{text:<60}", nl=False, err=True)

    return report


def _report(found: Found, suggestion: Suggestion, page: Path, output_format: str) -> None:
    from kerasight.grading.learning_rate import showing

    document = {**showing.to_json(found, suggestion), "report": str(page)}
    if output_format == "json":
        click.echo(json.dumps(document, indent=2, allow_nan=False))
        return
    if output_format == "jsonl":
        click.echo(json.dumps({"event": "result", **document}, allow_nan=False))
        return
    if sys.stderr.isatty():
        click.echo(f"\r{'':<60}\r", nl=False, err=True)
    click.echo(showing.plot(found))
    for line in showing.lines(found):
        click.echo(line)
    if suggestion.change is not None:
        click.echo(
            f"\n{suggestion.change.patch}\n"
            f"kerasight tune-lr --apply {suggestion.filename} writes it"
        )
    click.echo(f"report: {page}")


def _apply(solution: Path, rate: float) -> None:
    from kerasight.grading.diagnosis.learning_rate import learning_rate_edit
    from kerasight.source.text.writing import write_file

    opened = open_file(solution)
    edit = learning_rate_edit(opened.document, rate)
    if edit is None:
        raise Fault(
            f"it is not certain where {solution.name} sets the learning rate: change it by hand"
        )
    write_file(solution, opened.edited([edit]).to_bytes())
    click.echo(f"wrote the learning rate {rate:g} into {solution.name}")
