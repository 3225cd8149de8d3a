"""`kerasight grade`: train a solution's model, score it, write a report."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click
from rich.console import Console

from kerasight.faults import Fault

if TYPE_CHECKING:
    from kerasight.grading.report import Report
    from kerasight.grading.run import Request

EXIT_ZERO = 1
LARGEST_SOLUTION = 10 * 1024 * 1024
STOPPING = (signal.SIGINT, signal.SIGTERM)


@click.command("grade")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--task", "task_id", metavar="ID", help="The task; else the solution names it.")
@click.option("--python", metavar="PATH", help="The Python that trains the model.")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True, max=7 * 24 * 3600),
    metavar="SECONDS",
    help="How long training may take; else the task says.",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    help="text to read, json for the report alone, jsonl for one event a line.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where the report goes; else below .kerasight/reports.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**32 - 1),
    metavar="NUMBER",
    help="Starts the random numbers; else the task says.",
)
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="JUnit XML.")
@click.option(
    "--gradescope",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="results.json of Gradescope.",
)
@click.option(
    "--coursera",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="feedback.json of Coursera.",
)
@click.option("--open", "opens", is_flag=True, help="Show the report in the browser.")
def command(
    file: Path,
    task_id: str | None,
    python: str | None,
    time_limit: float | None,
    output_format: str,
    report: Path | None,
    seed: int | None,
    junit: Path | None,
    gradescope: Path | None,
    coursera: Path | None,
    opens: bool,
) -> None:
    """Train the model of a solution FILE, score it from 0 to 5 and write a report.

    Exit code 0: a score of 1 to 5. 1: a score of 0. 2: it could not be graded.
    """
    if sys.platform == "win32":
        raise Fault("grading needs Linux or macOS: run it inside WSL")
    solution = solution_file(file)
    with grading_extra(), ends_on_signals():
        from kerasight.grading.python import find_python, probe_python
        from kerasight.grading.run import Request
        from kerasight.grading.tasks import load_task

        task = load_task(task_id or task_of(solution))
        request = Request(
            solution=solution,
            task=task,
            python=probe_python(find_python(python)),
            seed=task.seed if seed is None else seed,
            time_limit=time_limit or task.limits.train_seconds,
            report=report,
        )
        result = _grade(request, output_format)
        _keep(result)
        _export(result, {"junit": junit, "gradescope": gradescope, "coursera": coursera})
    if opens:
        click.launch(Path(result.folder, "report.html").as_uri())
    sys.exit(0 if result.score > 0 else EXIT_ZERO)


def _grade(request: Request, output_format: str) -> Report:
    """Grade, and print in one of the three formats."""
    from kerasight.grading.display import make_display
    from kerasight.grading.run import grade

    if output_format == "json":
        report = grade(request, lambda _: None)
        click.echo(json.dumps(report.to_json(), indent=2, allow_nan=False))
        return report
    if output_format == "jsonl":
        return grade(request, lambda event: click.echo(json.dumps(event.to_json())))
    with make_display(Console()) as display:
        report = grade(request, display.show)
        display.finish(report)
    return report


def _keep(report: Report) -> None:
    """Add the report to the attempts of this folder; a failure there costs no score."""
    from kerasight.grading.attempts.store import Attempts

    try:
        Attempts().add(report.to_json())
    except Fault as fault:
        click.echo(f"kerasight: the attempt is not kept: {fault}", err=True)


def _export(report: Report, files: dict[str, Path | None]) -> None:
    """Write the report in the forms of other tools."""
    from kerasight.grading.views import courses, junit

    views = {"junit": junit.render, "gradescope": courses.gradescope, "coursera": courses.coursera}
    for name, path in files.items():
        if path is None:
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(views[name](report), encoding="utf-8")
        except OSError as error:
            raise Fault(f"{path} cannot be written: {error.strerror}") from error


def solution_file(file: Path) -> Path:
    """The absolute path of a solution that can be read."""
    if not file.exists():
        raise Fault(
            f"there is no file {str(file)!r}: `kerasight task new ID` writes one to fill in"
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


def task_of(solution: Path) -> str:
    """The task that the solution names."""
    from kerasight.grading.tasks import task_ids, task_named_in

    named = task_named_in(solution.read_text(encoding="utf-8", errors="replace"))
    if named is None:
        raise Fault(
            f"{solution.name} does not name its task: add --task ID, or the line "
            f"`# kerasight: task=ID` at its top; the tasks are {', '.join(task_ids())}"
        )
    return named


@contextmanager
def grading_extra() -> Iterator[None]:
    """Turn a missing package of the extra `grade` into one line that says what to install."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise Fault(
            f"grading needs the package {missing.name}: run `pip install 'kerasight[grade]'`"
        ) from missing


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """Unwind everything on Ctrl-C or SIGTERM, once, and exit as a shell expects: 130 or 143."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        # A second signal must not interrupt the clean-up that the first one asked for.
        for other in STOPPING:
            signal.signal(other, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, stop) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
