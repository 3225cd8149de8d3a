"""The packages of `packages.toml`: downloaded and unpacked, each once, into a separate folder.

Nothing of them is installed or imported; a source package is asked for its metadata by pip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

LIST = Path(__file__).with_name("packages.toml")

DEFAULT = Path(os.environ.get("KERASIGHT_CORPUS", Path.home() / ".cache/kerasight/corpus"))
"""Where the packages lie: outside of the checkout, so that no tool takes them for ours."""


def packages() -> list[tuple[str, str, int]]:
    """Name and version of each package, and the Keras that it was written for."""
    table = tomllib.loads(LIST.read_text("utf-8"))
    return sorted(
        (name, version, keras)
        for keras in (2, 3)
        for name, version in table[f"keras-{keras}"].items()
    )


def installed() -> dict[str, int]:
    """The packages to take from the environment, and the Keras that each was written for."""
    return dict(tomllib.loads(LIST.read_text("utf-8"))["installed"])


def fetch(name: str, version: str, folder: Path) -> Path:
    """The folder of one package, downloaded if it is not there. Raises CalledProcessError."""
    target = folder / f"{name}-{version}"
    if target.is_dir():
        return target
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += [
            "--ignore-requires-python",
            "--disable-pip-version-check",
            "--dest",
            scratch,
            f"{name}=={version}",
        ]
        subprocess.run(command, check=True)
        [archive] = Path(scratch).iterdir()
        unpacked = Path(scratch) / "unpacked"
        if archive.suffix in (".whl", ".zip"):
            shutil.unpack_archive(archive, unpacked, "zip")
        else:
            shutil.unpack_archive(archive, unpacked, filter="data")
        unpacked.rename(target)
    return target
