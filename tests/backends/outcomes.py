"""Programs on three backends: what the real Keras does with them, and what is said of them.

`truth.json` has for each program and backend the line at which Keras 3.15.1 raises, the error and
what is printed; `not_found.json` the programs whose error is not told yet, by backend.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.mistakes.telling import is_told

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.findings import Finding
from kerasight.values.keras_version import BACKENDS, Backend

HERE = Path(__file__).parent
CASES = HERE / "cases"
TRUTH: dict[str, dict[str, Any]] = json.loads((HERE / "truth.json").read_text("utf-8"))
NOT_FOUND = HERE / "not_found.json"


def not_found() -> dict[str, list[str]]:
    """The names in the list, by backend."""
    found: dict[str, list[str]] = json.loads(NOT_FOUND.read_text("utf-8"))
    return found


def text_of(name: str) -> str:
    """The text of a program."""
    return (CASES / name).read_text("utf-8")


@cache
def findings(name: str, backend: Backend) -> tuple[Finding, ...]:
    """What is said of a program that is run on a backend."""
    settings = Settings(keras=3, backend=backend)
    return inspect(Document.from_text(text_of(name)), settings).findings


def untold(backend: Backend) -> Iterator[str]:
    """The programs that raise on a backend where nothing is said of it."""
    for name, truth in TRUTH.items():
        line = truth[backend]["raises"]
        if line is not None and not is_told(text_of(name), line, findings(name, backend)):
            yield name


def shorten() -> dict[str, list[str]]:
    """The list without what is found now. It never grows: what was found stays found."""
    listed = not_found() if NOT_FOUND.is_file() else {name: sorted(TRUTH) for name in BACKENDS}
    missed = {name: set(untold(name)) for name in BACKENDS}
    return {name: [each for each in listed[name] if each in missed[name]] for name in BACKENDS}
