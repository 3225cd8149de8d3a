"""`kerasight check`: report mistakes in Keras code, without running it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kerasight.commands.asking import SettingsGuard, asked_settings, asking_options
from kerasight.commands.options import (
    STDIN,
    KerasChoice,
    color_option,
    inspect_guarded,
    name_of,
    project_files_option,
    project_opener,
    quiet_interrupt,
    read_document,
    stdin_filename_option,
)
from kerasight.configuration.resolving import is_excluded
from kerasight.faults import Fault
from kerasight.inspection import Inspection, Settings
from kerasight.output.terminal import ColorChoice, complain, echo, prepare_streams, wants_color
from kerasight.source.finding_files import python_files
from kerasight.values.findings import Severity

if TYPE_CHECKING:
    from kerasight.commands.mending import Mender
    from kerasight.source.document import Document

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
@asking_options
@click.option(
    "--force-exclude", is_flag=True, help="Leave out excluded files even when they are named."
)
@click.option("--fix", is_flag=True, help="Mend what can be mended with certainty, in the files.")
@click.option(
    "--diff", is_flag=True, help="Show as a patch what --fix would change; 1 if that is anything."
)
@click.option(
    "--add-ignore",
    is_flag=True,
    help="Write a comment on each line with a finding that silences it, and report nothing.",
)
@project_files_option
@stdin_filename_option
@color_option
def command(
    *,
    paths: tuple[Path, ...],
    output_format: Literal["full", "concise", "json"],
    keras: KerasChoice | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    force_exclude: bool,
    fix: bool,
    diff: bool,
    add_ignore: bool,
    project_files: bool,
    stdin_filename: str,
    color: ColorChoice,
) -> None:
    """Report mistakes in Keras code, without running it.

    PATHS are files and folders, by default this folder; `-` is standard input. The exit code is
    0 if there are no mistakes, 1 if there are errors or warnings, 2 if a file cannot be inspected.
    """
    prepare_streams()
    settings = asked_settings(keras, select, ignore, exclude)
    files = files_to_check(paths or (Path(),), settings, force_exclude=force_exclude)
    inspect_document = partial(
        inspect_guarded, settings=settings, open_project=project_opener(project_files)
    )
    if add_ignore:
        from kerasight.commands.adopting import add_ignores

        with quiet_interrupt():
            sys.exit(add_ignores(files, inspect_document))
    guard = SettingsGuard()
    reporter = Reporter(output_format, color=wants_color(color, sys.stdout))
    mender = make_mender(inspect_document, only_show=diff) if fix or diff else None
    with quiet_interrupt():
        for path in files:
            if guard.refuses(name_of(path, stdin_filename)):
                continue
            try:
                if mender is None:
                    reporter.add(inspect_document(read_document(path, stdin_filename)))
                elif (inspection := mender.mend(path, stdin_filename)) is not None:
                    reporter.add(inspection)
            except Fault as fault:
                reporter.add_fault(fault)
        reporter.faults += len(guard.told)
        if mender is not None:
            mender.close()
            if diff:
                sys.exit(EXIT_FAULT if reporter.faults else mender.exit_code)
        reporter.close()
    sys.exit(reporter.exit_code)


def make_mender(inspect_document: Callable[[Document], Inspection], *, only_show: bool) -> Mender:
    """What mends files, loaded only when one is to be mended."""
    from kerasight.commands.mending import Mender

    return Mender(inspect_document, only_show=only_show)


def files_to_check(
    paths: tuple[Path, ...], settings: Settings, *, force_exclude: bool
) -> Iterator[Path]:
    """The files that the paths stand for, with `-` in its place."""
    for path in paths:
        if str(path) == STDIN:
            yield path
    found = python_files(
        (path for path in paths if str(path) != STDIN), partial(is_excluded, asked=settings)
    )
    for path in found:
        if not (force_exclude and is_excluded(path, settings)):
            yield path
