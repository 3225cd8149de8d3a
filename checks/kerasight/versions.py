"""Which Keras a file is written for, and how we know: nothing is run to find out."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from kerasight import environments
from kerasight.backends import ChosenBackend, around, choose_backend, in_terminal
from kerasight.configuration.project import folders_around, project_settings
from kerasight.profiles import PROFILES
from kerasight.source.document import Document
from kerasight.source.environment_variables import sets_variable
from kerasight.source.keras_imports import OF_TENSORFLOW, imported_kerases
from kerasight.values.keras_version import KERAS_2, KERAS_3, Backend, KerasVersion, Major

ENVIRONMENT_VARIABLES = ("VIRTUAL_ENV", "CONDA_PREFIX")
"""The variables that name the environment which is active in a terminal."""

PROJECT_ENVIRONMENT = ".venv"
"""The folder in which a project keeps its environment."""

LEGACY_VARIABLE = "TF_USE_LEGACY_KERAS"
LEGACY_VALUES = ("1", "true", "True")
"""With these values `tf.keras` is Keras 2 (tensorflow/python/util/lazy_loader.py)."""


@dataclass(frozen=True, slots=True)
class ChosenKeras:
    """The target Keras version of a file, and why."""

    version: KerasVersion

    reason: str
    """In a few words."""

    release: str = ""
    """That of a profile, such as 2.13."""

    is_guess: bool = field(default=False, compare=False)
    """Whether neither the user, the project nor the code says so."""

    backend_reason: str = field(default="", compare=False)
    """Why it is this backend, in a few words."""

    @property
    def number(self) -> str:
        """The version as a claim names it: `3`, or `2.13`."""
        return self.release or str(self.version)

    def __str__(self) -> str:
        words = f"Keras {self.number}: {self.reason}"
        if self.version.backend == KERAS_3.backend:
            return words
        return f"{words}; backend {self.version.backend}: {self.backend_reason}"


INSIDE_TENSORFLOW: Final = re.compile(r"^[ \t]*(from|import) tensorflow\.python\.keras\b", re.M)
"""Imports of the Keras 2 that every TensorFlow carries for itself."""

BY_DEFAULT: Final = ChosenKeras(KERAS_3, "no environment found", is_guess=True)


def choose_keras(
    document: Document,
    asked: Major | None = None,
    profile: str | None = None,
    backend: Backend | None = None,
) -> ChosenKeras:
    """The Keras of a file: what the user asks for, by version or by profile, the project's
    setting, what the imports of the file can only be, what is installed beside it, else the
    newest; with its backend (`kerasight.backends`)."""
    chosen = _choose_version(document, asked, profile)
    if chosen.version.is_2:
        return replace(chosen, backend_reason="the only one of Keras 2")
    folders = folders_of(document)
    found = choose_backend(document, _asked_backend(folders, backend), _environment(folders))
    version = KerasVersion(chosen.version.major, found.backend)
    return replace(chosen, version=version, backend_reason=found.reason)


def _choose_version(document: Document, asked: Major | None, profile: str | None) -> ChosenKeras:
    if asked is not None:
        return ChosenKeras(KerasVersion(asked), "asked for")
    if profile is not None:
        return of_profile(profile, "asked for")
    folders = folders_of(document)
    setting = _setting(folders)
    if isinstance(setting, ChosenKeras):
        return setting
    chosen = _named_by_code(document) or installed_keras(folders)
    return replace(chosen, reason=f"{chosen.reason}; {setting}") if setting else chosen


def corrected(chosen: ChosenKeras, document: Document, others: Iterable[Document]) -> ChosenKeras:
    """The Keras of a file in the light of the files that it imports from."""
    if chosen.is_guess and "keras" not in dict(_first_imports(document.tree)):
        for other in others:
            if "tf_keras" in other.text and "tf_keras" in dict(_first_imports(other.tree)):
                return ChosenKeras(KERAS_2, f"{other.filename} imports tf_keras")
    return chosen


def of_profile(name: str, origin: str) -> ChosenKeras:
    """The Keras that a profile means."""
    release = PROFILES[name]
    return ChosenKeras(
        KERAS_2 if release.startswith("2.") else KERAS_3, f"profile {name}, {origin}", release
    )


def folders_of(document: Document) -> tuple[Path, ...]:
    """The folder of a document and its parents; empty for other documents than files."""
    return folders_around(document.filename)


def _setting(folders: tuple[Path, ...]) -> ChosenKeras | str:
    """What `keras` or `profile` of the nearest pyproject.toml say; words for a faulty file."""
    project = project_settings(folders)
    if "keras" in project.values:
        return ChosenKeras(KerasVersion(project.values["keras"]), f"set in {project.file}")
    if "profile" in project.values:
        return of_profile(project.values["profile"], f"set in {project.file}")
    return str(project.faults[0]) if project.faults else ""


def _asked_backend(folders: tuple[Path, ...], asked: Backend | None) -> ChosenBackend | None:
    """What the user, else the setting of the project says of the backend."""
    if asked is not None:
        return ChosenBackend(asked, "asked for")
    project = project_settings(folders)
    if "backend" in project.values:
        return ChosenBackend(project.values["backend"], f"set in {project.file}")
    return None


def _named_by_code(document: Document) -> ChosenKeras | None:
    """Keras 2 for code that can only mean it: by its import, or by TensorFlow's own switch."""
    if INSIDE_TENSORFLOW.search(document.text):
        return ChosenKeras(KERAS_2, "the file imports tensorflow.python.keras")
    if "tf_keras" not in document.text and LEGACY_VARIABLE not in document.text:
        return None
    imported = dict(_first_imports(document.tree))
    beside = imported_kerases(document.tree) >= {"tf_keras", OF_TENSORFLOW}
    if "tf_keras" in imported and "keras" not in imported and not beside:
        return ChosenKeras(KERAS_2, "the file imports tf_keras")
    line = _switch_line(document.tree)
    if line is None or "tensorflow" not in imported or "keras" in imported:
        return None
    if line > imported["tensorflow"]:
        return None
    return ChosenKeras(KERAS_2, f"the file sets {LEGACY_VARIABLE}")


def _first_imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The packages that a file imports, each with its first line; the last pair of each counts."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name.partition(".")[0], node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.module.partition(".")[0], node.lineno))
    yield from sorted(found, key=lambda each: -each[1])


def _switch_line(tree: ast.Module) -> int | None:
    """The last statement at the top of the file that sets the switch to a value that counts.

    Inside of a function or a branch, it may never be set.
    """
    lines = [
        each.node.lineno
        for each in sets_variable(tree, LEGACY_VARIABLE)
        if each.is_certain and each.value in LEGACY_VALUES
    ]
    return lines[-1] if lines else None


def installed_keras(folders: tuple[Path, ...]) -> ChosenKeras:
    """What the active environment has, else the one beside the project; else the newest."""
    looked_at = list(_environments(folders))
    for environment in looked_at:
        package = environments.installed_keras(environment)
        if package is not None and package.keras is not None:
            version = KerasVersion(package.keras)
            reason = f"{package} is installed in {environment}"
            return ChosenKeras(version, reason, is_guess=True)
    if looked_at:
        return ChosenKeras(KERAS_3, f"no Keras is installed in {looked_at[0]}", is_guess=True)
    return BY_DEFAULT


def backend_around(folders: tuple[Path, ...]) -> ChosenBackend:
    """The backend of files that name none, if it is not asked for."""
    return in_terminal() or around(_environment(folders))


def _environment(folders: tuple[Path, ...]) -> Path | None:
    """The environment that Keras is taken from; None if there is none."""
    return next(
        (each for each in _environments(folders) if environments.installed_keras(each) is not None),
        None,
    )


def _environments(folders: tuple[Path, ...]) -> Iterator[Path]:
    """The active environment, and those beside the project."""
    active = [Path(os.environ[name]) for name in ENVIRONMENT_VARIABLES if os.environ.get(name)]
    beside = [each / PROJECT_ENVIRONMENT for each in folders]
    return (each for each in (*active, *beside) if environments.is_environment(each))
