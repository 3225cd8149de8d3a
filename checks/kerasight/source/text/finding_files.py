"""The Python files and notebooks for the paths of a command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

IsExcluded: TypeAlias = "Callable[[Path], bool]"
"""Whether a file found below a folder is skipped."""

NOTEBOOK = ".ipynb"
SUFFIXES = (".py", NOTEBOOK)

SKIPPED_FOLDERS = frozenset(
    {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
)
"""Folders without code of the user; hidden folders are skipped as well."""


def python_files(
    paths: Iterable[Path], is_excluded: IsExcluded = lambda _: False
) -> Iterator[Path]:
    """Every given path that is not a folder, and the Python files and notebooks below given
    folders.

    Sorted within each folder, each file once, relative if the given path is relative. Skips folders
    that cannot be listed or were already reached through a link, and excluded files below given
    folders.
    """
    seen: set[str] = set()
    for path in paths:
        below = is_folder(path)
        for file, real in files_below(path, is_excluded) if below else ((path, real_of(path)),):
            if real not in seen:
                seen.add(real)
                yield file


def files_below(folder: Path, is_excluded: IsExcluded) -> Iterator[tuple[Path, str]]:
    """The Python files and notebooks of a folder and the folders in it, links followed once.

    Each with its real path.
    """
    visited: set[str] = set()
    to_visit = [(str(folder), real_of(folder))]
    while to_visit:
        parent, real = to_visit.pop()
        if real in visited:
            continue
        visited.add(real)
        try:
            with os.scandir(parent) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            continue
        below = []
        for entry in entries:
            name = entry.name
            link = entry.is_symlink()
            path = name if parent == os.curdir else os.path.join(parent, name)  # noqa: PTH118
            if is_folder(entry):
                if not is_skipped(name):
                    below.append((path, real_of(path) if link else os.path.join(real, name)))  # noqa: PTH118
            elif name.endswith(SUFFIXES) and may_be_file(entry):
                file = Path(path)
                if not is_excluded(file):
                    yield file, real_of(path) if link else os.path.join(real, name)  # noqa: PTH118
        to_visit += reversed(below)


def real_of(path: str | Path) -> str:
    """A path with its links followed."""
    return os.path.realpath(path)


def is_folder(path: Path | os.DirEntry[str]) -> bool:
    """Whether a path is a folder; a path that cannot be accessed fails when it is read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def may_be_file(path: Path | os.DirEntry[str]) -> bool:
    """Whether a path is a file, or cannot be accessed, which fails when it is read."""
    try:
        return path.is_file()
    except PermissionError:
        return True
    except OSError:
        return False


def is_skipped(folder_name: str) -> bool:
    """Whether a folder found on the way is not entered."""
    return folder_name.startswith(".") or folder_name in SKIPPED_FOLDERS
