"""What the folder of a SavedModel declares, without TensorFlow."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from kerasight.grading.modelfile.configuration import Lambdas
from kerasight.grading.modelfile.inspecting import Format, ModelFile
from kerasight.grading.records.result import Cause, Zero

GRAPH = "saved_model.pb"
"""The file that makes a folder a SavedModel."""

METADATA = "keras_metadata.pb"
"""Written by Keras 2: the configurations of the layers as JSON, in a protocol buffer."""

KERAS_2_VERSION = re.compile(rb'"keras_version": ?"(2\.[0-9][0-9A-Za-z.+-]{0,30})"')


def inspect_folder(path: Path, lambdas: Lambdas) -> ModelFile:
    """Check a SavedModel: a program, which runs only if the user allows it. Raises Zero.

    Keras 2 can load what it saved with `save()` as a model; exports of Keras 3 and other programs
    are called directly.
    """
    if lambdas is not Lambdas.ALLOWED:
        raise Zero(
            Cause.UNSAFE_FILE,
            "The model is a SavedModel: a program that may read and write files when it is called, "
            "and no check can vouch for it. Save it with model.save('model.keras'). If it is your "
            "own, --allow-code runs it inside the sandbox.",
        )
    metadata = path / METADATA
    found = KERAS_2_VERSION.search(metadata.read_bytes()) if metadata.is_file() else None
    version = found[1].decode() if found else ""
    size = sum(file.stat().st_size for file in _files_of(path))
    return ModelFile(version, digest_of(path), size, Format.SAVED_MODEL)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, or of the names and contents of all files of a folder."""
    if not path.is_dir():
        with path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    digest = hashlib.sha256()
    for file in _files_of(path):
        digest.update(f"{file.relative_to(path).as_posix()} {digest_of(file)}\n".encode())
    return digest.hexdigest()


def _files_of(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())
