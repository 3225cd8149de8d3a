"""The formats of `kerasight check --output-format NAME`: the file of that name says what it prints.

Found by file name, so that the command line lists all and imports only one.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from kerasight.output.format import Format


@cache
def names() -> tuple[str, ...]:
    """All formats, in alphabetical order."""
    files = Path(__file__).parent.glob("[!_]*.py")
    return tuple(sorted(file.stem.replace("_", "-") for file in files))


def load(name: str) -> Format:
    """The format of a name."""
    found: Format = import_module(f"{__name__}.{name.replace('-', '_')}").FORMAT
    return found
