"""Which backend Keras 3 has in a file, and how we know: nothing is run to find out."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from kerasight import environments
from kerasight.source.backend_choice import VARIABLE, backend_choice
from kerasight.source.document import Document
from kerasight.values.keras_version import BACKENDS, Backend

HOME_VARIABLE: Final = "KERAS_HOME"
"""The folder of `keras.json`, if not `~/.keras` (keras/src/backend/config.py)."""

FILE: Final = "keras.json"
LARGEST: Final = 64 * 1024
"""Bytes; a larger file is not read."""


class ChosenBackend(NamedTuple):
    """The backend of a file, and why in a few words."""

    backend: Backend
    reason: str


BY_DEFAULT: Final = ChosenBackend("tensorflow", "the default of Keras")


def choose_backend(
    document: Document, asked: ChosenBackend | None, environment: Path | None
) -> ChosenBackend:
    """The backend of a file for Keras 3.

    What the file itself sets before it imports Keras counts most, as it does for Keras; then what
    is asked for, the variable of the terminal, `keras.json`, and what is installed in the
    environment of the file.
    """
    own = backend_choice(document.text, document.tree).counting
    in_code = None
    if own is not None and (named := backend_of(own.value)) is not None:
        in_code = ChosenBackend(named, f"set in line {own.node.lineno}")
        if not own.is_default:
            return in_code
    return asked or in_terminal() or in_code or around(environment)


def backend_of(name: object) -> Backend | None:
    """The backend of that name, None if there is none."""
    return next((each for each in BACKENDS if each == name), None)


def around(environment: Path | None) -> ChosenBackend:
    """The backend of files that name none: by `keras.json`, else by what is installed.

    Keras writes TensorFlow into the file by itself, so that says nothing where it is not installed.
    """
    there = environments.installed_backend(environment) if environment is not None else None
    written = in_keras_json()
    if written is not None and (written.backend != "tensorflow" or there is None):
        return written
    if there is not None:
        return ChosenBackend(there, f"installed in {environment}")
    return BY_DEFAULT


def in_terminal() -> ChosenBackend | None:
    """What the variable of the terminal says."""
    named = backend_of(os.environ.get(VARIABLE))
    return ChosenBackend(named, f"{VARIABLE} of the terminal") if named is not None else None


def in_keras_json() -> ChosenBackend | None:
    """What the file says in which Keras keeps its defaults."""
    home = os.environ.get(HOME_VARIABLE)
    file = Path(home or os.path.expanduser("~/.keras")) / FILE  # noqa: PTH111 - never raises
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    named = backend_of(_read(str(file), status.st_mtime_ns, status.st_size))
    return ChosenBackend(named, f"set in {file}") if named is not None else None


@lru_cache(maxsize=4)
def _read(file: str, changed: int, size: int) -> object:  # noqa: ARG001
    """The value of `backend` in a file of that size that was last `changed` then."""
    path = Path(file)
    if size > LARGEST or not path.is_file():
        return None
    try:
        values = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return values.get("backend") if isinstance(values, dict) else None
