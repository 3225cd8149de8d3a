"""`kerasight grade`: train a solution's model, score it, write a report."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from kerasight.commands.training import (
    SEEDS,
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
from kerasight.profiles import GRADED

if TYPE_CHECKING:
    from kerasight.grading.pipeline.request import Request
    from kerasight.grading.records.report import Report

EXIT_ZERO = 1


@click.command("grade")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Score this trained model (.keras, .h5 or SavedModel) instead of a solution.",
)
@click.option(
    "--allow-code",
    is_flag=True,
    help="Allow --model to run code of Lambda layers and SavedModels in the sandbox.",
)
@task_option
@click.option(
    "--profile",
    type=click.Choice(list(GRADED)),
    help="Keras release to grade with. Default: set by the project or the task, else chosen by the "
    "solution.",
)
@python_option
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True, max=7 * 24 * 3600),
    metavar="SECONDS",
    help="Time limit of the training. Default: set by the task.",
)
@output_format_option
@report_option
@seed_option
@click.option(
    "--repeat",
    type=click.IntRange(1, 100),
    default=1,
    metavar="TIMES",
    help="Train this many times with successive seeds, and show the spread.",
)
@click.option(
    "--no-dry-run",
    is_flag=True,
    help="Skip the dry run on one batch before the training.",
)
@click.option(
    "--junit", type=click.Path(path_type=Path), metavar="FILE", help="Also write JUnit XML."
)
@click.option(
    "--gradescope",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write results.json for Gradescope.",
)
@click.option(
    "--coursera",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write feedback.json for Coursera.",
)
@open_option
def command(
    file: Path | None,
    model: Path | None,
    allow_code: bool,
    task_id: str | None,
    profile: str | None,
    python: str | None,
    time_limit: float | None,
    output_format: str,
    report: Path | None,
    seed: int | None,
    repeat: int,
    no_dry_run: bool,
    junit: Path | None,
    gradescope: Path | None,
    coursera: Path | None,
    opens: bool,
) -> None:
    """Train the model of a solution FILE, score it from 0 to 5, and write a report.

    With --model, score a model that is already trained.

    Exit codes: 0 a score of 1 to 5, 1 a score of 0 (with --repeat: at least one), 2 grading
    failed.
    """
    refuse_windows("grading")
    if model is not None and (time_limit is not None or seed is not None or repeat > 1):
        raise Fault("--time-limit, --seed and --repeat are for training: --model trains nothing")
    views = {"junit": junit, "gradescope": gradescope, "coursera": coursera}
    if repeat > 1 and any(views.values()):
        raise Fault("--repeat has several results, and the files of other tools hold one")
    if model is None and allow_code:
        raise Fault("--allow-code is for the file of --model")
    graded = _graded_file(file, model, task_id)
    with grading_extra(), ends_on_signals():
        # A missing package here is reported before the interpreter is asked for its packages.
        import_module("kerasight.grading.pipeline.run")
        from kerasight.grading.modelfile.configuration import Lambdas
        from kerasight.grading.pipeline.request import Request

        task, chosen, found = prepare(graded, task_id, profile, python)
        lambdas = Lambdas.ALLOWED if allow_code else Lambdas.OFFERED
        request = Request(
            solution=graded,
            task=task,
            python=found,
            profile=chosen,
            seed=task.seed if seed is None else seed,
            time_limit=time_limit or task.limits.train_seconds,
            report=report,
            lambdas=None if model is None else lambdas,
            dry_run=not no_dry_run,
        )
        results = []
        for each in _repeated(request, repeat):
            results.append(_grade(each, output_format))
            _keep(results[-1])
        _conclude(results, output_format)
        _export(results[-1], views)
    if opens:
        click.launch(Path(results[-1].folder, "report.html").as_uri())
    sys.exit(0 if min(result.score for result in results) > 0 else EXIT_ZERO)


def _repeated(request: Request, times: int) -> Iterator[Request]:
    """The request, repeated with its own seed and report folder each time.

    Only the first has a dry run: the code is the same.
    """
    if times == 1:
        yield request
        return
    for number in range(times):
        seed = (request.seed + number) % SEEDS
        report = None if request.report is None else request.report / f"seed-{seed}"
        tried = request.dry_run and number == 0
        yield replace(request, seed=seed, report=report, dry_run=tried)


def _conclude(reports: list[Report], output_format: str) -> None:
    """Print the results known only at the end: the document, the spread of several trainings."""
    from kerasight.grading.pipeline.spread import spread_of

    if output_format == "json":
        documents = [report.to_json() for report in reports]
        spread = spread_of(reports).to_json()
        whole = {"spread": spread, "attempts": documents} if len(reports) > 1 else documents[0]
        click.echo(json.dumps(whole, indent=2, allow_nan=False))
    elif len(reports) > 1 and output_format == "jsonl":
        click.echo(json.dumps(spread_of(reports).to_json()))
    elif len(reports) > 1:
        click.echo("\n".join(spread_of(reports).lines))


def _grade(request: Request, output_format: str) -> Report:
    """Grade, and print in one of the formats text and jsonl; json is printed at the end."""
    from kerasight.grading.pipeline.run import grade
    from kerasight.grading.reporting.display import make_display

    if output_format == "json":
        return grade(request, lambda _: None)
    if output_format == "jsonl":
        return grade(request, lambda event: click.echo(json.dumps(event.to_json())))
    with make_display(Console()) as display:
        report = grade(request, display.show)
        display.finish(report)
    return report


def _keep(report: Report) -> None:
    """Add the report to the attempts of this folder; a failure does not affect the score."""
    from kerasight.grading.attempts.store import Attempts

    try:
        Attempts().add(report.to_json(), solution=report.solution, folder=report.folder)
    except Fault as fault:
        click.echo(f"kerasight: the attempt is not kept: {fault}", err=True)


def _export(report: Report, files: dict[str, Path | None]) -> None:
    """Write the report in the formats of other tools."""
    from kerasight.grading.reporting.views import courses, junit

    views = {"junit": junit.render, "gradescope": courses.gradescope, "coursera": courses.coursera}
    for name, path in files.items():
        if path is None:
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(views[name](report), encoding="utf-8")
        except OSError as error:
            raise Fault(f"{path} cannot be written: {error.strerror}") from error


def _graded_file(file: Path | None, model: Path | None, task_id: str | None) -> Path:
    """The absolute path of the submission: a solution or a model."""
    if file is not None and model is None:
        return solution_file(file)
    if model is not None and file is None:
        return _model_file(model, task_id)
    raise Fault("give a solution FILE to train, or --model FILE to score: one of the two")


def _model_file(model: Path, task_id: str | None) -> Path:
    """The absolute path of a model file; its contents are checked later."""
    if not model.exists():
        raise Fault(f"there is no model {str(model)!r}")
    if model.is_dir():
        if not (model / "saved_model.pb").is_file():
            raise Fault(
                f"{str(model)!r} is a folder without a saved_model.pb: give a .keras or .h5 file, "
                "or the folder of a SavedModel"
            )
    elif not model.is_file() or not os.access(model, os.R_OK):
        raise Fault(f"{str(model)!r} is not a file that can be read")
    if task_id is None:
        raise Fault("a model does not name its task: add --task ID")
    return model.resolve()
