"""`[tool.kerasight]` of the nearest pyproject.toml, with the line of each mistake."""

# ruff: noqa: PLC0415 - many folders have no pyproject.toml, many of those no table of ours

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from kerasight.configuration.settings import CACHE_FOLDER

FILE = "pyproject.toml"
LARGEST = 1024 * 1024
"""Bytes; a larger file is not read."""

SECTION: Final = ("tool", "kerasight")
ERROR_LINE = re.compile(r" \(at line (\d+), column \d+\)$| \(at end of document\)$")


class SettingFault(NamedTuple):
    """A mistake in a settings file, at a line from 1."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ProjectSettings(NamedTuple):
    """The settings of a project."""

    file: Path | None = None
    """None if there is no pyproject.toml."""

    values: Mapping[str, Any] = MappingProxyType({})
    """Each valid key, as converted by its reader."""

    faults: tuple[SettingFault, ...] = ()
    text: str = ""

    def line(self, key: str) -> int:
        """The line on which a key is set that has a value."""
        return line_of(self.text, (*SECTION, key))


NOTHING: Final = ProjectSettings()


def folders_around(filename: str) -> tuple[Path, ...]:
    """The folder of a file and its parents; none for other documents."""
    if filename.startswith("<") or "://" in filename or "\0" in filename:
        return ()
    try:
        folder = Path(filename).absolute().parent
    except OSError:
        # The working folder was deleted.
        return ()
    return (folder, *folder.parents)


def project_settings(folders: Iterable[Path]) -> ProjectSettings:
    """The settings of the first of some folders that has a pyproject.toml; never raises."""
    for folder in folders:
        file = folder / FILE
        try:
            status = file.stat()
        except (OSError, ValueError):
            continue
        if file.is_file():
            return _read(file, status.st_mtime_ns, status.st_size)
    return NOTHING


CACHE_VARIABLE: Final = "KERASIGHT_CACHE_DIR"


def cache_folder() -> Path | None:
    """The folder of the cache: by the user's variable, else by the setting of the project that the
    working folder is in, else beside its pyproject.toml, else in the working folder.

    None for one that leads out of the project by a link: what came with the project does not choose
    where files are written.
    """
    if named := os.environ.get(CACHE_VARIABLE):
        return Path(named)
    project = project_settings(folders_around(FILE))
    root = project.file.parent if project.file is not None else Path()
    folder = root / str(project.values.get("cache-dir", CACHE_FOLDER))
    return folder if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(root)) else None


@lru_cache(maxsize=64)
def _read(file: Path, changed: int, size: int) -> ProjectSettings:  # noqa: ARG001
    """The settings in a file with the modification time `changed`."""
    if size > LARGEST:
        return ProjectSettings(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        return ProjectSettings(file, faults=(SettingFault(file, 1, f"cannot be read: {reason}"),))
    if b"kerasight" not in data:
        return ProjectSettings(file)
    from kerasight.configuration.reading import read_section

    return read_section(file, data)


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line of a TOML text that sets the key at `path`, from 1.

    The longest prefix of the text that is valid TOML without the key ends just before it: this
    works for every notation of the key.
    """
    lines = text.splitlines(keepends=True)
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if _has(lines, middle, path):
            high = middle
        else:
            low = middle + 1
    # `low` lines are the shortest prefix that has the key; a multi-line value starts above.
    first = low - 1
    while first > 0 and _parsed(lines, first) is None:
        first -= 1
    return min(first, len(lines) - 1) + 1


def _has(lines: list[str], count: int, path: tuple[str, ...]) -> bool:
    """Whether the longest valid prefix of at most `count` lines has the key."""
    while (values := _parsed(lines, count)) is None:
        count -= 1
    for name in path:
        if not isinstance(values, dict) or name not in values:
            return False
        values = values[name]
    return True


def _parsed(lines: list[str], count: int) -> Any:
    """The values in the first lines of a text, None if they are not valid TOML."""
    import tomllib

    try:
        return tomllib.loads("".join(lines[:count]))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
