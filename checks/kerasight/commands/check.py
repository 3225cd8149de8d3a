"""`kerasight check`: report mistakes in Keras code, without running it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import click

from kerasight.commands.options import (
    STDIN,
    KerasChoice,
    color_option,
    inspect_guarded,
    keras_option,
    keras_version,
    quiet_interrupt,
    read_document,
    rule_names,
    stdin_filename_option,
)
from kerasight.faults import Fault
from kerasight.inspection import Inspection, Settings
from kerasight.output.terminal import ColorChoice, complain, echo, prepare_streams, wants_color
from kerasight.source.finding_files import python_files
from kerasight.values.findings import Severity

EXIT_FINDINGS = 1
EXIT_FAULT = 2


class Reporter:
    """Prints inspections in one format, and counts what the exit code depends on."""

    def __init__(self, output_format: Literal["full", "concise", "json"], *, color: bool) -> None:
        self.output_format = output_format
        self.color = color
        self.inspections: list[Inspection] = []
        self.faults = 0

    def add(self, inspection: Inspection) -> None:
        """Print the findings of one file, or keep them for the JSON list."""
        self.inspections.append(inspection)
        if self.output_format == "full" and inspection.findings:
            from kerasight.output import full

            echo(full.render(inspection, color=self.color).rstrip("\n") + "\n", color=self.color)
        elif self.output_format == "concise" and inspection.findings:
            from kerasight.output import concise

            echo(concise.render(inspection).rstrip("\n"))

    def add_fault(self, fault: Fault) -> None:
        """Say what hindered one file."""
        self.faults += 1
        complain(str(fault))

    def close(self) -> None:
        """Print what comes behind the last file."""
        if self.output_format == "json":
            from kerasight.output import finding_json

            echo(finding_json.render(self.inspections))
        elif not self.inspections:
            if not self.faults:
                complain("no Python files found in these paths; nothing was checked")
        elif self.output_format == "full":
            from kerasight.output.summary import summary

            echo(summary(self.inspections))

    @property
    def exit_code(self) -> int:
        """2 after any fault, 1 after an error or a warning, else 0."""
        if self.faults:
            return EXIT_FAULT
        grave = {Severity.ERROR, Severity.WARNING}
        found = any(
            finding.severity in grave for item in self.inspections for finding in item.findings
        )
        return EXIT_FINDINGS if found else 0


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(readable=False, path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    show_default=True,
    help="How to print the findings.",
)
@keras_option
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    help="Only these rules or groups, comma separated; repeatable.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    help="Not these rules or groups, comma separated; repeatable.",
)
@click.option(
    "--add-ignore",
    is_flag=True,
    help="Write a comment on each line with a finding that silences it, and report nothing.",
)
@stdin_filename_option
@color_option
def command(
    *,
    paths: tuple[Path, ...],
    output_format: Literal["full", "concise", "json"],
    keras: KerasChoice | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    add_ignore: bool,
    stdin_filename: str,
    color: ColorChoice,
) -> None:
    """Report mistakes in Keras code, without running it.

    PATHS are files and folders, by default this folder; `-` is standard input. The exit code is
    0 if there are no mistakes, 1 if there are errors or warnings, 2 if a file cannot be inspected.
    """
    prepare_streams()
    settings = Settings(
        keras=keras_version(keras),
        select=rule_names(select) if select else None,
        ignore=rule_names(ignore) if ignore else frozenset(),
    )
    files = files_to_check(paths or (Path(),))
    if add_ignore:
        from kerasight.commands.adopting import add_ignores

        with quiet_interrupt():
            sys.exit(add_ignores(files, settings))
    reporter = Reporter(output_format, color=wants_color(color, sys.stdout))
    with quiet_interrupt():
        for path in files:
            try:
                document = read_document(path, stdin_filename)
                reporter.add(inspect_guarded(document, settings))
            except Fault as fault:
                reporter.add_fault(fault)
        reporter.close()
    sys.exit(reporter.exit_code)


def files_to_check(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files that the paths stand for, with `-` in its place."""
    for path in paths:
        if str(path) == STDIN:
            yield path
    yield from python_files(path for path in paths if str(path) != STDIN)
