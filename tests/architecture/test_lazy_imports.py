"""An import inside a function is there for speed, and its file says so.

ruff refuses one (PLC0415) unless the file begins with the exemption, and refuses an exemption that
nothing needs. Here: the exemption has a reason, and the import saves something.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.imports import ROOT, graph, imports, modules, reached

EXEMPTION = re.compile(r"^# ruff: noqa: PLC0415(?P<reason>.*)$", re.MULTILINE)
REASON = re.compile(r" - \S+( \S+){2,}")

FOLDERS = ("checks", "server", "scripts", "tests", "bench", "examples")


def exempted() -> dict[Path, str]:
    """The files with the exemption, and its reason."""
    return {
        path: found["reason"]
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (found := EXEMPTION.search(path.read_text(encoding="utf-8", errors="replace")))
    }


def test_an_exemption_has_a_reason() -> None:
    found = exempted()
    assert len(found) > 50
    assert [path for path, reason in found.items() if not REASON.fullmatch(reason)] == []


def test_no_line_has_an_exemption_of_its_own() -> None:
    lines = re.compile(r"^.*[^ ].*# noqa:.*PLC0415", re.MULTILINE)
    for module, path in modules().items():
        assert not lines.search(path.read_text(encoding="utf-8")), module


def test_ruff_asks_for_the_exemption(tmp_path: Path) -> None:
    inside = "def late() -> None:\n    import json\n\n    json.dumps(1)\n"
    unneeded = "# ruff: noqa: PLC0415 - nothing here needs it\n"
    for text, rule in ((inside, "PLC0415"), (unneeded, "RUF100")):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", "check", "--output-format", "concise", "-"],
            input=text,
            capture_output=True,
            text=True,
            cwd=ROOT / "checks",
            check=False,
        )
        assert rule in done.stdout, done


@pytest.mark.parametrize(
    "module", [name for name, found in imports().items() if any(each.is_lazy for each in found)]
)
def test_what_a_module_loads_anyway_it_imports_at_the_top(module: str) -> None:
    anyway = reached(graph(with_lazy=False), module)
    lazy = {each.target(modules()) for each in imports()[module] if each.is_lazy}
    assert lazy & anyway == set()
