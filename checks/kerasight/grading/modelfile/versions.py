"""Which Keras loads a file, and the message if it is not the one that saved it."""

from __future__ import annotations

import re

from kerasight.grading.modelfile.inspecting import ModelFile
from kerasight.grading.sandbox.python import Python


def loading_package(file: ModelFile, python: Python) -> str:
    """The package of `python` that loads the file: `tf_keras` for one of Keras 2, if installed."""
    return "tf_keras" if file.keras_major == 2 and "tf_keras" in python.versions else "keras"


def version_hint(file: ModelFile, python: Python) -> str:
    """The message if another version of Keras may be why a file does not load, else empty.

    Loading a file of another version is tried: many can be loaded.
    """
    package = loading_package(file, python)
    installed = python.versions[package]
    saved, present = _numbers(file.keras_version), _numbers(installed)
    if not saved or not present or saved[:2] == present[:2]:
        return ""
    found = (
        f"It was saved by Keras {file.keras_version}, and {python.path} loads it with {package} "
        f"{installed}"
    )
    if saved[0] < present[0]:
        return (
            f"{found}: Keras 3 reads only some files of Keras 2. Install tf_keras in that Python, "
            "or save the model again with Keras 3."
        )
    if saved > present:
        return (
            f"{found}, which is older. Update Keras there, or name with --python the Python that "
            "saved it."
        )
    return f"{found}. Name with --python the Python that saved it, or save the model again."


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers of a version: (3, 15, 1) of `3.15.1`, (2, 2, 4) of `2.2.4-tf`."""
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()
