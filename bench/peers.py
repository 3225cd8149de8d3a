"""Other tools that read the same files, as installed here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

BIN = Path(sys.executable).parent
PYRIGHT = Path(__file__).with_name("node_modules") / "pyright"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool; `slowness` divides its number of runs."""

    label: str
    command: tuple[str, ...]
    slowness: int = 1


def kerasight_command() -> tuple[str, ...]:
    """`kerasight check`, as users start it."""
    return (str(BIN / "kerasight"), "check")


def cold_command() -> tuple[str, ...]:
    """The same without its cache, in one process."""
    return (*kerasight_command(), "--no-cache", "--jobs", "1")


def peers() -> Iterator[Peer]:
    """Ruff, mypy, pylint and pyright, without their caches and with their default rules."""
    # As modules: in the Python that runs this, wherever their scripts are.
    ruff = find_spec("ruff")
    assert ruff is not None and ruff.origin is not None
    python = sys.executable
    yield Peer(
        f"ruff {version('ruff')}", (python, "-m", "ruff", "check", "--no-cache", "--isolated")
    )
    yield Peer(
        f"mypy {version('mypy')}",
        (python, "-m", "mypy", "--no-incremental", "--ignore-missing-imports", "--config-file="),
        slowness=3,
    )
    yield Peer(
        f"pylint {version('pylint')}",
        (python, "-m", "pylint", "--rcfile=/dev/null", "--persistent=n"),
        slowness=3,
    )
    facts = json.loads((PYRIGHT / "package.json").read_text(encoding="utf-8"))
    yield Peer(
        f"pyright {facts['version']}",
        ("node", str(PYRIGHT / "index.js"), "--pythonpath", python),
        slowness=3,
    )
