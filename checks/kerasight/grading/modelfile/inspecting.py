"""Tells what a model file is by its first bytes, and whether it may be loaded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from kerasight.grading.modelfile.archive import read_archive
from kerasight.grading.modelfile.configuration import (
    Lambdas,
    check_classes,
    class_nodes,
    is_permitted_code,
)
from kerasight.grading.modelfile.hdf5 import read_hdf5
from kerasight.grading.result import Cause, Zero


class Format(Enum):
    """The forms of a model file, each with the bytes that it begins with."""

    KERAS = b"PK\x03\x04"
    HDF5 = b"\x89HDF\r\n\x1a\n"

    @property
    def extension(self) -> str:
        """The end of a name by which Keras knows the form; it looks at nothing else."""
        return ".keras" if self is Format.KERAS else ".h5"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What a sound file says of itself; `size` in bytes."""

    keras_version: str
    sha256: str
    size: int
    format: Format

    @property
    def keras_major(self) -> int:
        """2 or 3."""
        return 2 if self.keras_version.startswith("2.") else 3


def inspect_model(
    path: Path, forbidden: tuple[str, ...] = (), lambdas: Lambdas = Lambdas.REFUSED
) -> ModelFile:
    """Read what a `.keras` or HDF5 file declares, whatever its name.

    `forbidden` are classes that the task does not allow; consent to a Lambda stands above them.
    Raises Zero with `bad-file`, `unsafe-file`
    or, for a forbidden class, `contract`.
    """
    content = path.read_bytes()
    format_ = next((each for each in Format if content.startswith(each.value)), None)
    if format_ is None:
        raise Zero(
            Cause.BAD_FILE,
            "The saved model is neither a .keras file (a zip archive) nor an .h5 file (HDF5): it "
            f"begins with {content[:8]!r}. Save it with model.save('model.keras').",
        )
    version, config = _declared(path, format_)
    for node in class_nodes(config):
        if is_permitted_code(node, lambdas):
            continue
        check_classes(node, lambdas)
        if node["class_name"] in forbidden:
            raise Zero(
                Cause.CONTRACT,
                f"The model holds {node['class_name']}, which this task does not allow.",
            )
    return ModelFile(version, hashlib.sha256(content).hexdigest(), len(content), format_)


def _declared(path: Path, format_: Format) -> tuple[str, Any]:
    """The version of Keras that saved the file, and the configuration of its model."""
    return read_archive(path) if format_ is Format.KERAS else read_hdf5(path)
