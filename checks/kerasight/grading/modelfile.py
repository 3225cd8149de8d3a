"""Looks into a saved model without loading it: is it whole, is it safe, which Keras saved it."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kerasight.grading.result import Cause, Zero

ZIP_MAGIC = b"PK\x03\x04"
MEMBERS = ("metadata.json", "config.json", "model.weights.h5")
JSON_BYTES = 16 * 1024 * 1024
EXPANSION = 20
"""The most that a file may grow when unpacked; weights hardly shrink, so real files stay near 1."""

CODE_LAYERS = {
    "Lambda": "a Lambda layer stores Python code in the file, which a grader must not run",
    "__lambda__": "the file holds a Python function, which a grader must not run",
    "TFSMLayer": "a TFSMLayer loads another model from a folder",
    "TorchModuleWrapper": "a TorchModuleWrapper stores pickled code in the file",
}
"""Class names that make a model file run code of its author; see CVE-2024-3660, CVE-2026-1462."""

MODULES = ("keras", "tf_keras", "builtins", "tensorflow")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What a sound file says of itself; `size` in bytes."""

    keras_version: str
    sha256: str
    size: int

    @property
    def keras_major(self) -> int:
        """2 or 3."""
        return 2 if self.keras_version.startswith("2.") else 3


def take_model(source: Path, target: Path, limit: int) -> None:
    """Copy the file that a solution's process left, at most `limit` bytes. Raises Zero."""
    try:
        # The solution could have left a link, a pipe or a device in place of a file.
        descriptor = os.open(source, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise Zero(
            Cause.BAD_FILE, f"The saved model cannot be opened: {error.strerror}."
        ) from error
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        os.close(descriptor)
        raise Zero(Cause.BAD_FILE, "What stands in the place of the saved model is no file.")
    with os.fdopen(descriptor, "rb") as file:
        if facts.st_size > limit:
            raise Zero(
                Cause.BAD_FILE,
                f"The saved model has {facts.st_size / 2**20:.0f} MiB; the task allows "
                f"{limit / 2**20:.0f} MiB. Use fewer units, or pool before you flatten.",
            )
        target.write_bytes(file.read(limit))


def inspect_model(path: Path, forbidden: tuple[str, ...] = ()) -> ModelFile:
    """Read what a `.keras` file declares; `forbidden` are classes that the task does not allow.

    Raises Zero with `bad-file`, `unsafe-file` or, for a forbidden class, `contract`.
    """
    content = path.read_bytes()
    if not content.startswith(ZIP_MAGIC):
        raise Zero(Cause.BAD_FILE, "The saved model is not a .keras file (a zip archive).")
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive, len(content))
            metadata = json.loads(archive.read("metadata.json"))
            config = json.loads(archive.read("config.json"))
        nodes = list(_nodes(config))
        version = str(metadata["keras_version"])
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError, OSError, RecursionError) as error:
        raise Zero(Cause.BAD_FILE, f"The saved model is damaged: {error}.") from error
    for node in nodes:
        _check_node(node)
        if node["class_name"] in forbidden:
            raise Zero(
                Cause.CONTRACT,
                f"The model holds {node['class_name']}, which this task does not allow.",
            )
    return ModelFile(version, hashlib.sha256(content).hexdigest(), len(content))


def _check_members(archive: zipfile.ZipFile, size: int) -> None:
    names = [member.filename for member in archive.infolist()]
    missing = [name for name in MEMBERS if name not in names]
    if missing:
        raise Zero(Cause.BAD_FILE, f"The saved model lacks {', '.join(missing)}.")
    if len(set(names)) != len(names):
        raise Zero(Cause.UNSAFE_FILE, "The saved model holds two members of the same name.")
    if any(name.startswith(("/", "\\")) or ".." in name for name in names):
        raise Zero(Cause.UNSAFE_FILE, "The saved model holds a member that points out of it.")
    unpacked = sum(member.file_size for member in archive.infolist())
    documents = sum(archive.getinfo(name).file_size for name in MEMBERS[:2])
    if unpacked > EXPANSION * size + JSON_BYTES or documents > JSON_BYTES:
        raise Zero(Cause.UNSAFE_FILE, "The saved model grows beyond measure when it is unpacked.")


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the configuration that names a class, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get("class_name"), str):
            yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def _check_node(node: dict[str, Any]) -> None:
    class_name = node["class_name"]
    config = node.get("config")
    name = config.get("name") if isinstance(config, dict) else None
    if class_name in CODE_LAYERS:
        called = f" ({name})" if isinstance(name, str) else ""
        raise Zero(
            Cause.UNSAFE_FILE,
            f"The model holds {class_name}{called}: {CODE_LAYERS[class_name]}. "
            "Use a layer that says what it does instead: Rescaling, Reshape, Activation.",
        )
    module = node.get("module")
    if isinstance(module, str) and module.partition(".")[0] not in MODULES:
        raise Zero(
            Cause.BAD_FILE,
            f"The model holds {class_name} from the module {module!r}, which the grader does "
            "not have. Build the model from Keras's own layers.",
        )
    if module is None and isinstance(node.get("registered_name"), str):
        raise Zero(
            Cause.BAD_FILE,
            f"The model holds {class_name}, a class of your own, which the grader does not have. "
            "Build the model from Keras's own layers.",
        )
