"""The files of facts, each read once, on demand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from kerasight.values.keras_version import KerasVersion

FOLDER = Path(__file__).parent


def table(stem: str, keras: KerasVersion) -> dict[str, Any]:
    """The file of a version of Keras whose name starts with `stem`."""
    return file(f"{stem}{keras}.json")


@cache
def file(name: str) -> dict[str, Any]:
    """The file of that name, below this folder."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
