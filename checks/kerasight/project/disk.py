"""The folders and files around an inspected one, and whether they are as they were."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from kerasight.project.documents import Documents
from kerasight.project.roots import INSTALLED, above_packages, names_below, root_of

FILE, FOLDER, NOTHING = "file", "folder", ""


def kind_of(path: str) -> str:
    """`FILE`, `FOLDER`, or `NOTHING` for what is neither or cannot be looked at; links followed."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - ten times a line of imports
    except (OSError, ValueError):
        return NOTHING
    return FILE if stat.S_ISREG(mode) else FOLDER if stat.S_ISDIR(mode) else NOTHING


def stamp_of(path: str) -> str:
    """Changes when a file is written, or when a folder gets or loses an entry; `NOTHING` if there
    is neither."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return NOTHING
    if stat.S_ISREG(status.st_mode):
        return f"{FILE} {status.st_size} {status.st_mtime_ns}"
    return f"{FOLDER} {status.st_mtime_ns}" if stat.S_ISDIR(status.st_mode) else NOTHING


def names_in(folder: str) -> frozenset[str]:
    """The names of modules in a folder, without regard to upper and lower case."""
    try:
        entries = os.listdir(folder)  # noqa: PTH208 - names alone, of thousands of entries
    except (OSError, ValueError):
        return frozenset()
    return frozenset(each.removesuffix(".py").casefold() for each in entries)


class Disk:
    """Looks again, each thing once, for as long as the disk is taken to stay as it is."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._inside: dict[tuple[str, str], bool] = {}
        self._digests: dict[str, str] = {}
        self._roots: dict[str, list[str]] = {}

    @cached_property
    def _documents(self) -> Documents:
        return Documents()

    def agrees(self, filename: str, observed: Mapping[str, Any]) -> bool:
        """Whether an inspection of a file would observe the same again.

        Raises TypeError, ValueError, KeyError or AttributeError for what is no observation.
        """
        roots = self.roots_of(filename)
        if not observed:
            return True
        if not all(stamp_of(path) == stamp for path, stamp in observed.get("data", {}).items()):
            return False
        if observed.get("asked") or observed.get("roots") != roots:
            return False
        root = roots[0]
        return (
            all(self._kind(path) == kind for path, kind in observed.get("kinds", {}).items())
            and all(
                self.names(folder).isdisjoint(map(str.casefold, names))
                for folder, names in observed.get("absent", {}).items()
            )
            and names_below(Path(root)).isdisjoint(observed.get("nowhere", ()))
            and all(
                self._is_inside(root, path) == answer
                for path, answer in observed.get("inside", {}).items()
            )
            and all(self._digest(path) == known for path, known in observed.get("read", {}).items())
        )

    def roots_of(self, filename: str) -> list[str]:
        """The root of the project of a file, and the folder above the packages that hold it."""
        file = os.path.abspath(filename)  # noqa: PTH100 - keeps links
        folder = os.path.dirname(file)  # noqa: PTH120 - for every file
        # A module that is installed without a package is its own project.
        key = file if os.path.basename(folder) in INSTALLED else folder  # noqa: PTH119 - the same
        if key not in self._roots:
            self._roots[key] = [str(root_of(file)), str(above_packages(Path(file)))]
        return self._roots[key]

    def names(self, folder: str) -> frozenset[str]:
        """The names of modules in a folder."""
        if folder not in self._names:
            self._names[folder] = names_in(folder)
        return self._names[folder]

    def _kind(self, path: str) -> str:
        if path not in self._kinds:
            self._kinds[path] = kind_of(path)
        return self._kinds[path]

    def _is_inside(self, root: str, path: str) -> bool:
        if (root, path) not in self._inside:
            self._inside[root, path] = leads_inside(path, Path(root).resolve())
        return self._inside[root, path]

    def _digest(self, path: str) -> str:
        if path not in self._digests:
            self._digests[path] = self._documents.digest(path)
        return self._digests[path]


def leads_inside(path: str, real_root: Path) -> bool:
    """Whether a file or folder, links followed, belongs to a project; not if it is installed."""
    real = Path(path).resolve()
    if not real.is_relative_to(real_root):
        return False
    return INSTALLED.isdisjoint(real.relative_to(real_root).parts)
