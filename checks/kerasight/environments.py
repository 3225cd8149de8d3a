"""What is installed in a Python environment, read from the names of its metadata folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

from kerasight.values.keras_version import Backend

METADATA = re.compile(r"([A-Za-z0-9_.]+)-(\d+)(?:\.(\d+))?([^-]*)(?:-[^-]*)?\.(?:dist|egg)-info")
"""`keras-2.15.0.dist-info`: name, first and second number of the version, the rest of it."""

KERAS: Final = "keras"

TENSORFLOW: Final = frozenset(
    """tensorflow tensorflow_cpu tensorflow_gpu tensorflow_intel tensorflow_macos
    tensorflow_cpu_aws intel_tensorflow tf_nightly tf_nightly_cpu""".split()
)
"""Distributions of TensorFlow; without Keras, their version decides."""

FIRST_WITH_KERAS_3 = (2, 16)

OTHER_BACKENDS: Final = ("jax", "torch")
"""Distributions of what else computes for Keras 3, which needs them to be chosen by name."""


class Package(NamedTuple):
    """An installed distribution of Keras or of one of its backends."""

    name: str
    major: int
    minor: int
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def keras(self) -> Literal[2, 3] | None:
        """The Keras that it is or brings: TensorFlow has Keras 3 from 2.16 on."""
        if self.name in OTHER_BACKENDS:
            return None
        if self.name == KERAS:
            return 3 if self.major >= 3 else 2
        return 3 if (self.major, self.minor) >= FIRST_WITH_KERAS_3 else 2


def is_environment(folder: Path) -> bool:
    """Whether a folder is a virtual or a conda environment; not one that we may not look into."""
    try:
        return (folder / "pyvenv.cfg").is_file() or (folder / "conda-meta").is_dir()
    except OSError:
        return False


def installed_keras(environment: Path) -> Package | None:
    """The distribution that decides which Keras an environment has, None if it has none."""
    packages = [each for each in _packages(environment) if each.keras is not None]
    return next(
        (each for each in packages if each.name == KERAS), packages[0] if packages else None
    )


def installed_backend(environment: Path) -> Backend | None:
    """The backend that an environment has: TensorFlow before others, None if it has none."""
    names = {each.name for each in _packages(environment)}
    if not names.isdisjoint(TENSORFLOW):
        return "tensorflow"
    if "jax" in names:
        return "jax"
    return "torch" if "torch" in names else None


def _packages(environment: Path) -> list[Package]:
    return [each for folder in _libraries(environment) for each in _in_library(folder)]


def _libraries(environment: Path) -> Iterator[Path]:
    """The folders that packages are installed in, on POSIX and on Windows."""
    yield from sorted(environment.glob("lib/python3*/site-packages"))
    windows = environment / "Lib" / "site-packages"
    if os.name == "nt" and windows.is_dir():
        yield windows


def _in_library(folder: Path) -> tuple[Package, ...]:
    try:
        changed = folder.stat().st_mtime_ns
    except OSError:
        return ()
    return _read(str(folder), changed)


@lru_cache(maxsize=16)
def _read(folder: str, changed: int) -> tuple[Package, ...]:  # noqa: ARG001
    """Keras and its backends in a folder that was last `changed` then."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone, of a thousand entries
    except OSError:
        return ()
    return tuple(package for name in names if (package := _package(name)) is not None)


def _package(name: str) -> Package | None:
    if not name.startswith((KERAS, "tensorflow", "tf_", "intel_", *OTHER_BACKENDS)):
        return None
    found = METADATA.fullmatch(name)
    if found is None:
        return None
    distribution = found[1].lower()
    if distribution not in (KERAS, *OTHER_BACKENDS) and distribution not in TENSORFLOW:
        return None
    second = found[3] or "0"
    version = found[2] + (f".{found[3]}" if found[3] else "") + found[4]
    return Package(distribution, int(found[2]), int(second), version)
