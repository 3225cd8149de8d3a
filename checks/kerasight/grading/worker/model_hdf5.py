"""Reads an HDF5 file, weights or a whole model, and finds references to other files.

A part of the worker `inspect_model`; imports the standard library and h5py.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, BinaryIO

import h5py

EXPANSION = 20
ROOM = 16 * 1024 * 1024
"""The declared size of the data sets may be this factor of the file size, plus this many bytes."""


class Unsound(Exception):
    """The file must not be loaded; `cause` is `bad-file` or `unsafe-file`."""

    def __init__(self, cause: str, text: str) -> None:
        super().__init__(text)
        self.cause = cause
        self.text = text


def read_hdf5(path: Path) -> tuple[str, Any]:
    """The version of Keras that saved an `.h5` file, and its configuration. Raises Unsound."""
    with path.open("rb") as opened:
        check_storage(opened)
        try:
            with h5py.File(opened, "r") as file:
                config = file.attrs.get("model_config")
                version = _text(file.attrs.get("keras_version", "2"))
            config = None if config is None else json.loads(_text(config))
        except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
            raise damaged(error) from error
    if config is None:
        raise Unsound(
            "bad-file",
            "The .h5 file holds weights alone, without the model they belong to. Save the whole "
            "model with model.save('model.keras').",
        )
    return version, config


def check_storage(opened: BinaryIO) -> None:
    """Raise Unsound for data in another file, or larger than the file can contain.

    Links and external storage read local files into weights: GHSA-3m4q-jmj6-r34q.
    """
    size = opened.seek(0, 2)
    opened.seek(0)
    outside: list[str] = []
    declared = 0

    def on_link(name: str, link: object) -> None:
        if not isinstance(link, h5py.HardLink):
            outside.append(f"{name} is a link")

    def on_object(name: str, value: object) -> None:
        nonlocal declared
        if not isinstance(value, h5py.Dataset):
            return
        if value.is_virtual or value.external:
            outside.append(f"{name} keeps its data in another file")
        declared += value.nbytes

    try:
        with h5py.File(opened, "r") as file:
            file.visititems_links(on_link)
            if not outside:
                file.visititems(on_object)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise damaged(error) from error
    if outside:
        raise Unsound(
            "unsafe-file",
            f"The weights point out of the saved model: {outside[0][:200]}. Keras writes no such "
            "file.",
        )
    if declared > EXPANSION * size + ROOM:
        raise Unsound(
            "unsafe-file",
            f"The weights declare {declared / 2**20:,.0f} MiB, and their file has "
            f"{size / 2**20:,.1f} MiB.",
        )


def damaged(error: Exception) -> Unsound:
    """A file that cannot be parsed."""
    return Unsound("bad-file", f"The saved model is damaged: {error}.")


def _text(value: Any) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)
