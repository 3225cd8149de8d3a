"""docs/architecture.md names functions and files that are there."""

from __future__ import annotations

import re

import pytest

from architecture.imports import ROOT
from architecture.page import PAGE, is_there, names_in


def test_every_function_on_the_page_is_there() -> None:
    names = names_in(PAGE)
    assert len(names) > 50
    assert [name for name in names if not is_there(name)] == []
    assert not is_there("kerasight.inspection.inspect.nothing")
    assert not is_there("kerasight.nothing")


@pytest.mark.parametrize("path", re.findall(r"`((?:scripts|tests)/[\w./]+)`", PAGE))
def test_files_on_the_page_are_there(path: str) -> None:
    assert (ROOT / path).exists()
