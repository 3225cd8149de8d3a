"""Reads a `.keras` file: a zip archive of two JSON documents and the weights.

A part of the worker `inspect_model`; imports the standard library and files of the same folder.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from model_hdf5 import Unsound, check_storage, damaged

WEIGHTS = "model.weights.h5"
MEMBERS = ("metadata.json", "config.json", WEIGHTS)
JSON_BYTES = 16 * 1024 * 1024
EXPANSION = 20
"""The greatest compression ratio of a file; weights hardly compress, so real files are near 1."""


def read_archive(path: Path) -> tuple[str, Any]:
    """The version of Keras that saved a `.keras` file, and its configuration. Raises Unsound."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive, path.stat().st_size)
            metadata = json.loads(archive.read("metadata.json"))
            config = json.loads(archive.read("config.json"))
            version = str(metadata["keras_version"])
            weights = archive.read(WEIGHTS)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        ValueError,
        KeyError,
        TypeError,
        OSError,
    ) as error:
        raise damaged(error) from error
    check_storage(io.BytesIO(weights))
    return version, config


def _check_members(archive: zipfile.ZipFile, size: int) -> None:
    names = [member.filename for member in archive.infolist()]
    missing = [name for name in MEMBERS if name not in names]
    if missing:
        raise Unsound("bad-file", f"The saved model lacks {', '.join(missing)}.")
    if len(set(names)) != len(names):
        raise Unsound("unsafe-file", "The saved model holds two members of the same name.")
    if any(name.startswith(("/", "\\")) or ".." in name for name in names):
        raise Unsound("unsafe-file", "The saved model holds a member that points out of it.")
    unpacked = sum(member.file_size for member in archive.infolist())
    documents = sum(archive.getinfo(name).file_size for name in MEMBERS[:2])
    if unpacked > EXPANSION * size + JSON_BYTES or documents > JSON_BYTES:
        raise Unsound("unsafe-file", "The saved model grows beyond measure when it is unpacked.")
