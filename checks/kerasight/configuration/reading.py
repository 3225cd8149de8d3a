"""Reading the `[tool.kerasight]` of a file: its values, and the mistakes with their lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kerasight.configuration.key import WrongValue, suggestion
from kerasight.configuration.keys import KEYS
from kerasight.configuration.project import (
    ERROR_LINE,
    SECTION,
    ProjectSettings,
    SettingFault,
    line_of,
)


def read_section(file: Path, data: bytes) -> ProjectSettings:
    """The settings in the contents of a file; invalid ones are left out and reported."""

    def broken(message: str, line: int) -> ProjectSettings:
        return ProjectSettings(file, faults=(SettingFault(file, line, message),))

    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return broken("is not UTF-8, as TOML must be", data.count(b"\n", 0, error.start) + 1)
    try:
        section: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = ERROR_LINE.search(str(error))
        last = len(text.rstrip().splitlines())
        reason = ERROR_LINE.sub("", str(error))
        return broken(f"is not valid TOML: {reason}", int(found[1]) if found and found[1] else last)
    except RecursionError:
        return broken("is not valid TOML: nested too deeply", 1)
    for name in SECTION:
        section = section.get(name) if isinstance(section, Mapping) else None
        if section is None:
            return ProjectSettings(file)
    if not isinstance(section, Mapping):
        return broken("[tool.kerasight] must be a table", line_of(text, SECTION))
    values: dict[str, Any] = {}
    faults = []
    for name, value in section.items():
        try:
            values[name] = _read(name, value)
        except WrongValue as wrong:
            line = line_of(text, (*SECTION, name))
            message = str(wrong) if name not in KEYS else f"{name} {wrong}"
            faults.append(SettingFault(file, _line_of_part(text, line, wrong.part), message))
    faults.sort(key=lambda fault: fault.line)
    return ProjectSettings(file, values, tuple(faults), text)


def _read(name: str, value: object) -> Any:
    key = KEYS.get(name)
    if key is None:
        hint = suggestion(name, tuple(KEYS))
        raise WrongValue(f"unknown key {name!r} in [tool.kerasight]{hint}")
    return key.read(value)


def _line_of_part(text: str, line: int, part: str) -> int:
    """The line of a part of a value that starts at `line`: the first that has it in quotes."""
    if not part:
        return line
    lines = text.splitlines()
    for number in range(line, len(lines) + 1):
        words = lines[number - 1]
        if f'"{part}"' in words or f"'{part}'" in words or words.lstrip().startswith(part):
            return number
    return line
