"""Finds the format of a model file by its first bytes, and whether it may be loaded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kerasight.grading.modelfile.configuration import (
    Lambdas,
    check_class,
    is_permitted_code,
)
from kerasight.grading.modelfile.declaring import declared_by
from kerasight.grading.records.result import Cause, Zero


class Format(Enum):
    """The formats of a saved model, each with its file extension in Keras."""

    KERAS = ".keras"
    HDF5 = ".h5"
    SAVED_MODEL = ""

    @property
    def extension(self) -> str:
        """The file extension; Keras looks at nothing else."""
        return self.value


FIRST_BYTES = {Format.KERAS: b"PK\x03\x04", Format.HDF5: b"\x89HDF\r\n\x1a\n"}
"""The first bytes of the files of a format."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What a valid file declares; `size` is in bytes, the version empty if it has none."""

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
    """Check what a `.keras` or HDF5 file declares, whatever its name; a confined process reads it.

    `forbidden` are classes that the task does not allow; an allowed Lambda overrides them. Raises
    Zero with `bad-file`, `unsafe-file` or, for a forbidden class, `contract`.
    """
    content = path.read_bytes()
    starts = FIRST_BYTES.items()
    format_ = next((each for each, start in starts if content.startswith(start)), None)
    if format_ is None:
        raise Zero(
            Cause.BAD_FILE,
            "The saved model is neither a .keras file (a zip archive) nor an .h5 file (HDF5): it "
            f"begins with {content[:8]!r}. Save it with model.save('model.keras').",
        )
    declared = declared_by(path, format_.name.lower())
    for row in declared.classes:
        if is_permitted_code(row, lambdas):
            continue
        check_class(row, lambdas)
        if row.class_name in forbidden:
            raise Zero(
                Cause.CONTRACT,
                f"The model holds {row.class_name}, which this task does not allow.",
            )
    return ModelFile(
        declared.keras_version, hashlib.sha256(content).hexdigest(), len(content), format_
    )
