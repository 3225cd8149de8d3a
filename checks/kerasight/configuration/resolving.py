"""The settings of one file: options override those of the project."""

# ruff: noqa: PLC0415 - few projects have patterns of files

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kerasight.configuration.project import ProjectSettings, folders_around, project_settings
from kerasight.configuration.settings import Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def resolve(asked: Settings, filename: str, project: ProjectSettings | None = None) -> Settings:
    """The settings for one file, with `per_file_ignores` resolved.

    `project` is by default that of the file's folders.
    """
    if project is None:
        project = project_settings(folders_around(filename))
    if not project.values and not asked.per_file_ignores:
        return asked
    resolved = asked.over(project.values)
    root = asked.root if asked.per_file_ignores else _folder(project)
    ignored = {
        name
        for glob, names in resolved.per_file_ignores
        if matches((glob,), filename, root)
        for name in names
    }
    return resolved.ignoring(ignored) if ignored else resolved


def is_excluded(path: Path, asked: Settings) -> bool:
    """Whether a file or folder is excluded by options or by the settings of its project."""
    return Exclusions(asked)(path)


class Exclusions:
    """Whether files are excluded, as `is_excluded`; reads the settings of a folder once."""

    def __init__(self, asked: Settings) -> None:
        self._asked = asked
        self._known: dict[str, tuple[Iterable[str], Path]] = {}

    def __call__(self, path: Path) -> bool:
        """Whether a file or folder is excluded."""
        if self._asked.exclude:
            return matches(self._asked.exclude, str(path), self._asked.root)
        name = str(path)
        folder = os.path.dirname(name)  # noqa: PTH120 - for every file of a workspace
        if folder not in self._known:
            project = project_settings(folders_around(name))
            self._known[folder] = project.values.get("exclude", ()), _folder(project)
        globs, root = self._known[folder]
        return bool(globs) and matches(globs, name, root)


def matches(globs: Iterable[str], filename: str, root: Path) -> bool:
    """Whether one of these .gitignore patterns, relative to `root`, matches a file."""
    absolute, root = Path(filename).absolute(), root.absolute()
    inside = absolute.relative_to(root) if absolute.is_relative_to(root) else Path(absolute.name)
    return _spec(tuple(globs)).match_file(inside)


@lru_cache(maxsize=64)
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(globs)


def _folder(project: ProjectSettings) -> Path:
    return project.file.parent if project.file is not None else Path()
