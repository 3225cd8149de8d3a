"""The Python files and notebooks for the paths of a command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

IsExcluded: TypeAlias = "Callable[[Path], bool]"
"""Whether a file found below a folder is skipped."""

SUFFIXES = (".py", ".ipynb")

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
        for file in files_below(path, is_excluded) if is_folder(path) else (path,):
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield file


def files_below(folder: Path, is_excluded: IsExcluded) -> Iterator[Path]:
    """The Python files and notebooks of a folder and the folders in it, links followed once."""
    visited: set[str] = set()
    for parent, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(parent)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = sorted(name for name in folders if not is_skipped(name))
        for name in sorted(files):
            file = Path(parent, name)
            if name.endswith(SUFFIXES) and may_be_file(file) and not is_excluded(file):
                yield file


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; a path that cannot be accessed fails when it is read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def may_be_file(path: Path) -> bool:
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
