"""Common parts of commands that inspect files: options, reading, guarding."""

# ruff: noqa: PLC0415 - each option and format loads what it needs

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import click

from kerasight.configuration.settings import Settings
from kerasight.faults import guarded
from kerasight.inspected import Inspection
from kerasight.profiles import PROFILES
from kerasight.source.document import Document
from kerasight.source.project import Project
from kerasight.values.disk.opening import OpenedLate
from kerasight.values.keras_version import BACKENDS, Backend

if TYPE_CHECKING:
    from kerasight.inspection import OpenData, OpenProject
    from kerasight.project.data.looking import Headers
    from kerasight.project.files import Projects
    from kerasight.source.files import SourceFile
    from kerasight.values.disk.data_files import DataFiles

BackendChoice: TypeAlias = Literal["tensorflow", "jax", "torch", "all"]
KerasChoice: TypeAlias = Literal["2", "3", "exam-2.13"]

STDIN = "-"
EXIT_INTERRUPTED = 130
"""128 + SIGINT, as shells report a command that Ctrl-C ended."""

keras_option = click.option(
    "--keras",
    type=click.Choice(["2", "3", *PROFILES]),
    help="Target Keras version. Default: the project's setting, else what is found in the code or "
    "the environment.",
)
backend_option = click.option(
    "--backend",
    type=click.Choice(BACKENDS),
    help="Backend of Keras 3. Default: the project's setting, else what is found in the code or "
    "the environment.",
)
backends_option = click.option(
    "--backend",
    type=click.Choice([*BACKENDS, "all"]),
    help="Backend of Keras 3; `all` says in a table what each file does on every backend. Default: "
    "the project's setting, else what is found in the code or the environment.",
)
stdin_filename_option = click.option(
    "--stdin-filename",
    default="<stdin>",
    metavar="FILE",
    help="File name to report for standard input (`-`).",
)
project_files_option = click.option(
    "--project-files/--no-project-files",
    default=True,
    help="Follow imports of other files of the project.",
)
data_files_option = click.option(
    "--data-files/--no-data-files",
    default=True,
    help="Read the headers of data files that the code names.",
)
show_unknown_option = click.option(
    "--show-unknown",
    is_flag=True,
    help="Explain every unknown value.",
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto obeys NO_COLOR and FORCE_COLOR.",
)


def keras_settings(choice: KerasChoice | None) -> dict[str, Any]:
    """The settings of the option `--keras`: a version, a profile or none."""
    if choice is None:
        return {}
    return {"profile": choice} if choice in PROFILES else {"keras": 2 if choice == "2" else 3}


def one_backend(choice: BackendChoice | None) -> Backend | None:
    """The backend that is asked for; None for all of them."""
    return next((each for each in BACKENDS if each == choice), None)


def name_of(path: Path, stdin_filename: str) -> str:
    """The name of a file in messages."""
    return stdin_filename if str(path) == STDIN else str(path)


def read_file(path: Path, stdin_filename: str) -> SourceFile:
    """The file of a path, or standard input for `-`. Raises Fault if it is not text."""
    from kerasight.source.files import open_file, open_stream

    with guarded(name_of(path, stdin_filename)):
        if str(path) == STDIN:
            return open_stream(sys.stdin.buffer, stdin_filename)
        return open_file(path)


def read_document(path: Path, stdin_filename: str) -> Document:
    """The document of a path, or of standard input for `-`. Raises Fault if it is not text."""
    return read_file(path, stdin_filename).document


def project_opener(wanted: bool) -> OpenProject | None:
    """Access to other files of a project, shared by all inspected files; None unless `wanted`."""
    if not wanted:
        return None

    @cache
    def projects() -> Projects:
        from kerasight.project.files import Projects

        return Projects()

    def open_project(document: Document) -> Project:
        return projects().open(document)

    return open_project


def data_opener() -> OpenData:
    """Access to the headers of data files, shared by all inspected files."""

    @cache
    def headers() -> Headers:
        from kerasight.project.data.looking import Headers

        return Headers()

    def open_data(document: Document) -> DataFiles:
        return OpenedLate(lambda: headers().around(document.filename))

    return open_data


def inspect_guarded(
    document: Document,
    settings: Settings,
    open_project: OpenProject | None,
    open_data: OpenData | None = None,
) -> Inspection:
    """Inspect; an internal error becomes a Fault that names the file and asks for a bug report."""
    from kerasight.inspection import inspect

    with guarded(document.filename):
        return inspect(document, settings, open_project, open_data=open_data)


@contextmanager
def quiet_interrupt() -> Iterator[None]:
    """Exit silently when the user presses Ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
