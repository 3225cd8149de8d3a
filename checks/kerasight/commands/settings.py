"""`kerasight settings`: print the settings that apply to a file, with their origin."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import click

from kerasight.commands.asking import asked_settings, asking_options, setting_faults
from kerasight.commands.options import KerasChoice, backend_option
from kerasight.configuration.key import Key
from kerasight.configuration.keys import KEYS, schema
from kerasight.configuration.project import ProjectSettings, folders_around, project_settings
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault
from kerasight.output.terminal import echo, prepare_streams
from kerasight.source.document import Document
from kerasight.source.files import open_file
from kerasight.values.keras_version import Backend
from kerasight.versions import choose_keras

FLAG, DEFAULT = "flag", "default"


@dataclass(frozen=True, slots=True)
class Held:
    """A setting that applies."""

    key: Key[Any]

    value: Any
    """None if the default applies."""

    words: str
    """The default, for people."""

    origin: str
    """Where the value comes from."""


@click.command("settings")
@click.argument("file", type=click.Path(readable=False, path_type=Path), default=Path())
@asking_options
@backend_option
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table to read, or an object for programs.",
)
@click.option(
    "--schema", "only_schema", is_flag=True, help="Print the JSON schema of the settings."
)
def command(
    *,
    file: Path,
    keras: KerasChoice | None,
    backend: Backend | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    output_format: Literal["text", "json"],
    only_schema: bool,
) -> None:
    """Print the settings that apply to FILE (a file or a folder), with their origin.

    Command-line options override `[tool.kerasight]` in the nearest pyproject.toml, which overrides
    the defaults.
    """
    prepare_streams()
    if only_schema:
        echo(json.dumps(schema(), indent=2))
        return
    if not file.exists():
        raise Fault(f"{file}: no such file or folder")
    document = (
        open_file(file).document if file.is_file() else Document.from_text("", str(file / "x"))
    )
    for fault in setting_faults(document.filename):
        raise Fault(str(fault))
    project = project_settings(folders_around(document.filename))
    held = held_settings(asked_settings(keras, backend, select, ignore, exclude), document, project)
    if output_format == "json":
        echo(json.dumps({each.key.name: as_object(each) for each in held}, indent=2))
        return
    rows = [(each.key.name, words(each), each.origin) for each in held]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        echo(f"{name:<{widths[0]}}  {value:<{widths[1]}}  {origin}")


def held_settings(asked: Settings, document: Document, project: ProjectSettings) -> list[Held]:
    """Every key with the value that applies to a document."""
    held = []
    chosen = choose_keras(document, asked.keras, asked.profile, asked.backend)
    for key in KEYS.values():
        flag = getattr(asked, key.field, None)
        if key.name == "keras" and not flag and "keras" not in project.values:
            held.append(Held(key, chosen.version.major, "", chosen.reason))
        elif key.name == "backend" and chosen.version.backend != (
            flag or project.values.get(key.name)
        ):
            held.append(Held(key, chosen.version.backend, "", chosen.backend_reason))
        elif flag and flag != key.default:
            held.append(Held(key, flag, "", FLAG))
        elif key.name in project.values:
            origin = f"{project.file}:{project.line(key.name)}"
            held.append(Held(key, project.values[key.name], "", origin))
        else:
            held.append(Held(key, None, key.default_words, DEFAULT))
    return held


def words(held: Held) -> str:
    """A value on one line."""
    if held.value is None:
        return held.words
    value = plain(held.value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {json.dumps(part)}" for name, part in value.items())
    return ", ".join(value) if isinstance(value, list) else str(value)


def as_object(held: Held) -> dict[str, Any]:
    """A setting for programs; `value` is null if the default applies."""
    return {"value": plain(held.value), "origin": held.origin}


def plain(value: Any) -> Any:
    """A value of a key as in TOML and JSON."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return {name: plain(part) for name, part in value}
    return list(value) if isinstance(value, tuple) else value
