"""The settings of one file: options override those of the project."""

# ruff: noqa: PLC0415 - few projects have patterns of files

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kerasight.configuration.project import ProjectSettings, folders_around, project_settings
from kerasight.configuration.settings import Settings


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
    if asked.exclude:
        return matches(asked.exclude, str(path), asked.root)
    project = project_settings(folders_around(str(path)))
    globs = project.values.get("exclude", ())
    return bool(globs) and matches(globs, str(path), _folder(project))


def matches(globs: Iterable[str], filename: str, root: Path) -> bool:
    """Whether one of these .gitignore patterns, relative to `root`, matches a file."""
    import pathspec

    absolute, root = Path(filename).absolute(), root.absolute()
    inside = absolute.relative_to(root) if absolute.is_relative_to(root) else Path(absolute.name)
    return pathspec.GitIgnoreSpec.from_lines(globs).match_file(inside)


def _folder(project: ProjectSettings) -> Path:
    return project.file.parent if project.file is not None else Path()
