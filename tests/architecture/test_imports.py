"""The rooms of the house import each other one way only (see DESIGN: the house)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "checks" / "kerasight"

MAY_IMPORT = {
    "values": {"values"},
    "source": {"source", "values", "faults"},
    "project": {"project", "source", "faults"},
    "facts": {"facts", "values"},
    "apis": {"apis", "facts", "values"},
    "interpreter": {"apis", "facts", "interpreter", "source", "values"},
    "rules": {"rules", "values"},
    "configuration": {"configuration", "profiles", "rules", "values", "versions"},
    "contracts": {"configuration", "contracts", "faults", "source", "values"},
    "fixes": {"fixes", "inspection", "source", "values", "faults"},
    "output": {"output", "descriptions", "inspection", "rules", "source", "values"},
}
"""The rooms that a room may know. What each room may know of the others."""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def files(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.py"))
    assert found, f"no Python files under {folder}"
    return found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_room_imports_only_what_it_may(room: str) -> None:
    for path in files(PACKAGE / room):
        for module in imported(path):
            root, _, rest = module.partition(".")
            if root == "kerasight" and rest:
                assert rest.split(".")[0] in MAY_IMPORT[room], f"{path} imports {module}"


def test_nothing_imports_the_server_but_its_command() -> None:
    for path in files(PACKAGE):
        if path != PACKAGE / "commands" / "server.py":
            assert not any(name.startswith("kerasight_server") for name in imported(path)), path


WORKERS = (PACKAGE / "grading" / "worker", PACKAGE / "project" / "worker")
"""What runs in processes of its own."""


@pytest.mark.parametrize("worker", WORKERS, ids=lambda path: path.parent.name)
def test_a_worker_imports_nothing_of_the_package(worker: Path) -> None:
    for path in files(worker):
        assert not any(name.startswith("kerasight") for name in imported(path)), path


HEAVY = {"tensorflow", "keras", "tf_keras", "numpy", "jedi"}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_inspecting_never_imports_what_it_reads_about(room: str) -> None:
    for path in files(PACKAGE / room):
        if path.parent not in WORKERS:
            assert not {name.partition(".")[0] for name in imported(path)} & HEAVY, path
