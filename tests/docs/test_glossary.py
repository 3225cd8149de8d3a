"""The glossary: sorted, and right about where the code defines each term."""

from __future__ import annotations

import re
from pathlib import Path

import kerasight

PACKAGE = Path(kerasight.__file__).parent
PAGE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
PLACED = re.compile(r"`(\w+)`\s+in\s+`([\w/]+\.py)`")
PATH = re.compile(r"`([\w/]+(?:/|\.py))`")


def test_the_terms_of_a_section_are_sorted() -> None:
    sections = [re.findall(r"^- \*\*(.+?)\*\*", part, re.MULTILINE) for part in PAGE.split("\n## ")]
    assert [len(terms) > 5 for terms in sections] == [False, *[True] * (len(sections) - 1)]
    assert sections == [sorted(terms) for terms in sections]


def test_the_code_of_a_term_is_where_the_glossary_says() -> None:
    paths = PATH.findall(PAGE)
    assert len(paths) > 30
    assert [path for path in paths if not (PACKAGE / path).exists()] == ["checks/kerasight/"]
    for name, path in PLACED.findall(PAGE):
        text = (PACKAGE / path).read_text("utf-8")
        assert re.search(rf"^(?:(?:class|def) )?{name}\b", text, re.MULTILINE), (name, path)
