"""`kerasight shapes`: every model of a file as `model.summary()` would print it."""

# ruff: noqa: PLC0415 - each option and format loads what it needs

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kerasight.commands.asking import setting_faults
from kerasight.commands.options import (
    KerasChoice,
    backend_option,
    color_option,
    inspect_guarded,
    keras_option,
    keras_settings,
    name_of,
    project_files_option,
    project_opener,
    quiet_interrupt,
    read_document,
    show_unknown_option,
    stdin_filename_option,
)
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault
from kerasight.inspected import Inspection
from kerasight.output.terminal import (
    ColorChoice,
    complain,
    echo,
    encodes,
    prepare_streams,
    wants_color,
)

if TYPE_CHECKING:
    from kerasight.values.keras_version import Backend

BOX_CHARACTERS = "━┃┏┡│└"
UNLIMITED = 1000
"""The width to assume if the output is not a terminal, so that Keras's width is used."""


@click.command("shapes")
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables to read, or a list of models for programs.",
)
@click.option(
    "--all-layers",
    is_flag=True,
    help="Show each layer of keras.applications models in its own row.",
)
@show_unknown_option
@keras_option
@backend_option
@project_files_option
@stdin_filename_option
@color_option
def command(
    *,
    file: Path,
    output_format: Literal["text", "json"],
    all_layers: bool,
    show_unknown: bool,
    keras: KerasChoice | None,
    backend: Backend | None,
    project_files: bool,
    stdin_filename: str,
    color: ColorChoice,
) -> None:
    """Print the summary of every model in FILE without running it.

    The tables are those of model.summary(). `-` is standard input. Unknown values are shown as
    `?`.
    """
    prepare_streams()
    with quiet_interrupt():
        for mistake in setting_faults(name_of(file, stdin_filename)):
            raise Fault(str(mistake))
        document = read_document(file, stdin_filename)
        settings = Settings(**keras_settings(keras), backend=backend)
        inspection = inspect_guarded(document, settings, project_opener(project_files))
        name_syntax_problems(inspection)
        for fault in inspection.faults:
            complain(f"{inspection.document.filename}:{fault.span.start.line}: {fault.message}")
        if output_format == "json":
            from kerasight.output import model_json

            echo(model_json.render(inspection))
        else:
            colored = wants_color(color, sys.stdout)
            print_tables(inspection, color=colored, all_layers=all_layers, all_reasons=show_unknown)


def print_tables(
    inspection: Inspection, *, color: bool, all_layers: bool, all_reasons: bool
) -> None:
    """Print a table for each model, the first with the version of Keras, or that there is none."""
    if not inspection.models:
        echo(f"No model found in {inspection.document.filename}")
        return
    from kerasight.output import model_table
    from kerasight.output.places import place_of

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else UNLIMITED
    ascii_only = not encodes(BOX_CHARACTERS, sys.stdout)
    tables = [
        model_table.render(
            model,
            place_of(model.span, inspection),
            terminal_width=width,
            color=color,
            ascii_only=ascii_only,
            all_layers=all_layers,
            all_reasons=all_reasons,
        )
        for model in inspection.models
    ]
    head, _, rest = tables[0].partition("\n")
    tables[0] = f"{head}\n{inspection.keras}\n{rest}"
    echo("\n\n".join(tables), color=color)


def name_syntax_problems(inspection: Inspection) -> None:
    """Print the statements that were left out because of syntax errors on standard error."""
    from kerasight.output.finding_line import line
    from kerasight.output.places import place_of

    for problem in inspection.document.syntax_problems:
        place = place_of(problem.span, inspection)
        click.echo(line(place, "syntax error:", problem.message), err=True)
