"""What decides the findings of a file besides its text and other files: settings and Keras."""

from __future__ import annotations

import os
from collections.abc import Mapping, Set
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

from kerasight.configuration.project import SettingFault, folders_around, project_settings
from kerasight.configuration.settings import Settings
from kerasight.source.text.digests import digest
from kerasight.versions import backend_around, installed_keras


class Around(NamedTuple):
    """What all files of a folder have in common."""

    faults: tuple[SettingFault, ...]
    """The mistakes in the settings of the project."""

    digest: str
    """Names the settings, the installed Keras and its backend."""


class Surroundings:
    """Reads what is around files, once for each folder."""

    def __init__(self, asked: Settings) -> None:
        self.asked = repr(_plain([getattr(asked, each.name) for each in fields(asked)]))
        self._known: dict[str, Around] = {}

    def of(self, filename: str) -> Around:
        """What is around a file."""
        folder = os.path.dirname(filename)  # noqa: PTH120 - for every file of a workspace
        if folder not in self._known:
            self._known[folder] = self._look(folder)
        return self._known[folder]

    def _look(self, folder: str) -> Around:
        folders = folders_around(str(Path(folder, "module.py")))
        project = project_settings(folders)
        keras = installed_keras(folders)
        found = (str(keras), str(backend_around(folders)))
        decisive = (self.asked, str(project.file), _plain(project.values), *found)
        return Around(project.faults, digest(repr(decisive)))


def _plain(value: object) -> object:
    """A value whose `repr` is the same for equal values in every process."""
    if isinstance(value, Set):
        return sorted(map(str, value))
    if isinstance(value, Mapping):
        return sorted((str(name), _plain(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if value is None else str(value)
