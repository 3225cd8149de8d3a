"""The root of the project of a file: no file outside of it is read."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from kerasight.source.text.finding_files import is_skipped

MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", ".git", ".hg")
"""Files and folders that mark the root of a project."""

INSTALLED = frozenset({"site-packages", "dist-packages"})
"""Folders with packages of many projects."""

MOST_ENTRIES = 5_000
"""How many files and folders are listed to find the module names of a project."""


@lru_cache(maxsize=256)
def root_of(file: str) -> Path:
    """The root of the project that a file belongs to.

    The nearest folder with a marker, else the working folder if the file is below it, else the
    folder that holds the file's outermost package. An installed package is its own project.
    """
    path = Path(file)
    for folder in path.parents:
        if folder.parent.name in INSTALLED:
            return folder
        if folder.name in INSTALLED:
            return path
    nowhere = {Path.home(), Path(path.anchor)}
    for folder in path.parents:
        if folder not in nowhere and any((folder / marker).exists() for marker in MARKERS):
            return folder
    working = Path.cwd()
    if working in path.parents and working not in nowhere:
        return working
    return above_packages(path)


def above_packages(path: Path) -> Path:
    """The folder of the outermost package of a file, else the folder of the file."""
    packages = (folder for folder in path.parents if not (folder / "__init__.py").is_file())
    return next(packages, Path(path.anchor))


@lru_cache(maxsize=16)
def names_below(root: Path) -> frozenset[str]:
    """The names of all modules and folders of a project, up to `MOST_ENTRIES`."""
    names: set[str] = set()
    looked_at = 0
    for _, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_skipped(name))
        names.update(folders)
        names.update(name.removesuffix(".py") for name in files if name.endswith(".py"))
        looked_at += len(folders) + len(files)
        if looked_at > MOST_ENTRIES:
            break
    return frozenset(names)


def forget() -> None:
    """Clear the cache after changes on the disk."""
    root_of.cache_clear()
    names_below.cache_clear()
