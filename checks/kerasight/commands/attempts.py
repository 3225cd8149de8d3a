"""`kerasight attempts`: list, show and compare the graded checks of this folder."""

# ruff: noqa: PLC0415 - the command line answers `--help` without the graded check

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerasight.faults import Fault
from kerasight.output.diff import changed_lines

if TYPE_CHECKING:
    from kerasight.grading.attempts.store import Attempt

FORMAT = click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text to read, json for programs.",
)
TASK = click.option("--task", metavar="ID", help="Show only attempts at this task.")


@click.group("attempts")
def command() -> None:
    """List, show and compare the graded checks of this folder.

    They are kept in .kerasight/attempts.db."""


@command.command("list")
@TASK
@FORMAT
def list_attempts(task: str | None, output_format: str) -> None:
    """List the attempts, oldest first."""
    attempts = _all(task)
    if output_format == "json":
        click.echo(json.dumps([_row(each) for each in attempts], indent=2))
        return
    if not attempts:
        click.echo("No attempts here yet: `kerasight grade FILE` makes one.")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("#", "when", "task", "score", "metric", "found"):
        table.add_column(heading, no_wrap=heading != "metric", overflow="fold")
    numbers = {each.attempt: number for number, each in enumerate(_all(None), start=1)}
    for each in attempts:
        value = "" if each.value is None else f"{each.metric} {each.value:.4f}"
        table.add_row(
            str(numbers[each.attempt]),
            each.created[:16].replace("T", " "),
            each.task,
            f"{each.score} / {each.document['max_score']}",
            value,
            each.cause or _diagnosis(each),
        )
    Console().print(table)


@command.command("show")
@click.argument("attempt")
@FORMAT
def show(attempt: str, output_format: str) -> None:
    """Show one ATTEMPT, by its number or id."""
    found = _find(attempt)
    if output_format == "json":
        click.echo(json.dumps(found.document, indent=2))
        return
    document = found.document
    click.echo(f"{found.attempt}: {document['title']}, {found.score} / {document['max_score']}")
    click.echo(f"{found.cause + ': ' if found.cause else ''}{document['message']}")
    diagnosis = document.get("diagnosis") or {}
    if diagnosis.get("primary"):
        click.echo(f"{diagnosis['primary']['title']}. {' '.join(diagnosis['primary']['evidence'])}")
        for number, remedy in enumerate(diagnosis["remedies"], start=1):
            click.echo(f"  {number}. {remedy['text']}")
            for line in changed_lines((remedy.get("change") or {"patch": ""})["patch"]):
                click.echo(f"     {line}")
    click.echo(f"solution: {found.solution}")
    click.echo(f"report: {found.page}")


@command.command("compare")
@click.argument("attempts", nargs=-1, required=True)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write the comparison to an HTML page.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
def compare(attempts: tuple[str, ...], report: Path | None, opens: bool) -> None:
    """Compare ATTEMPTS: scores, curves and code changes."""
    from rich.console import Console

    from kerasight.grading.attempts.comparing import MOST, Side
    from kerasight.grading.attempts.page import write_comparison
    from kerasight.grading.attempts.terminal import comparison

    if not 2 <= len(attempts) <= MOST:
        raise Fault(f"give 2 to {MOST} attempts: `kerasight attempts list` shows their numbers")
    numbers = {each.attempt: number for number, each in enumerate(_all(None), start=1)}
    found = [_find(each) for each in attempts]
    sides = [Side(f"#{numbers[each.attempt]}", each) for each in found]
    console = Console()
    console.print(comparison(sides, console.width))
    if report is not None or opens:
        name = "-".join(str(numbers[each.attempt]) for each in found)
        page = write_comparison(sides, report or Path(".kerasight", f"compare-{name}.html"))
        click.echo(f"page: {page}")
        if opens:
            click.launch(page.as_uri())


@command.command("schema")
def schema() -> None:
    """Print the JSON schema of report.json."""
    from kerasight.grading.records.report import SCHEMA_FILE

    click.echo(SCHEMA_FILE.read_text(encoding="utf-8"), nl=False)


@command.command("best")
@TASK
@FORMAT
def best(task: str | None, output_format: str) -> None:
    """Show the best attempt at each task.

    The best has the highest score; among equal scores, the better metric."""
    highest: dict[str, Attempt] = {}
    for each in _all(task):
        if each.task not in highest or each.rank > highest[each.task].rank:
            highest[each.task] = each
    if output_format == "json":
        click.echo(json.dumps([_row(each) for each in highest.values()], indent=2))
        return
    if not highest:
        raise Fault("there are no attempts here yet: `kerasight grade FILE` makes one")
    for each in highest.values():
        value = "" if each.value is None else f", {each.metric} {each.value:.4f}"
        points = f"{each.score} / {each.document['max_score']}"
        click.echo(f"{each.task}: {points}{value}  {each.attempt}")


def _all(task: str | None) -> list[Attempt]:
    from kerasight.grading.attempts.store import Attempts

    return Attempts().all(task)


def _find(name: str) -> Attempt:
    from kerasight.grading.attempts.store import Attempts

    return Attempts().find(name)


def _row(attempt: Attempt) -> dict[str, object]:
    return {
        "attempt": attempt.attempt,
        "created": attempt.created,
        "task": attempt.task,
        "score": attempt.score,
        "max_score": attempt.document["max_score"],
        "cause": attempt.cause,
        "metric": attempt.metric,
        "value": attempt.value,
        "diagnosis": _diagnosis(attempt) or None,
        "solution": attempt.solution,
        "report": str(attempt.page),
    }


def _diagnosis(attempt: Attempt) -> str:
    diagnosis = attempt.document.get("diagnosis") or {}
    return str((diagnosis.get("primary") or {}).get("kind", ""))
