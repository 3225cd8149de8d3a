"""Modules that are named in texts, where nothing imports them, are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from architecture.imports import ROOT, modules
from architecture.page import is_there

NAME = re.compile(r"(?<![\w/.-])kerasight(?:_server)?(?:\.[a-zA-Z_]\w*)+")

FOLDERS = ("tests", "scripts", "bench", "docs")
HERE = Path(__file__).parent


def names_in(path: Path) -> set[str]:
    """The full names in a file; what has two words may be a command, as `kerasight.grade`."""
    found = set(NAME.findall(path.read_text(encoding="utf-8", errors="replace")))
    return {name for name in found if ".".join(name.split(".")[:2]) in modules()}


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_named_is_there(folder: str) -> None:
    paths = [each for each in (ROOT / folder).rglob("*") if each.suffix in (".py", ".md")]
    named = {path: names_in(path) for path in paths if HERE not in path.parents}
    assert any(named.values())
    assert [
        (path, name) for path, names in named.items() for name in names if not is_there(name)
    ] == []
