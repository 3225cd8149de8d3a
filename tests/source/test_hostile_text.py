"""Texts that no person writes: no crash, one problem where one is due, the same every time."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import kerasight
from kerasight.source.document import Document
from kerasight.source.parsing.problems import Hole
from kerasight.source.parsing.statements import statements
from kerasight.source.text.lines import split_lines
from kerasight.source.text.scanning import scan

from .without_holes import shown

DEEP = {
    "brackets": "(" * 10_000,
    "closed brackets": "(" * 10_000 + ")" * 10_000,
    "lists": "[" * 10_000,
    "signs": "-" * 100_000 + "1",
    "sums": "+".join(["1"] * 10_000),
    "attributes": "x" + ".a" * 10_000,
    "lambdas": "lambda: " * 10_000 + "1",
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_one_problem(name: str) -> None:
    document = Document.from_text(f"a = 1\nx = {DEEP[name]}\nb = 2\n")
    hole = document.tree.body[1]
    assert isinstance(hole, Hole)
    assert "x" in {each.id for each in hole.targets if isinstance(each, ast.Name)}
    assert shown(document.tree) == "a = 1\nb = 2"
    assert len(document.syntax_problems) == 1
    assert document.syntax_problems[0].span.start.line == 2
    assert "nested too deeply" in document.syntax_problems[0].message


def test_too_many_levels_are_one_problem() -> None:
    text = "".join(" " * level + "if x:\n" for level in range(400)) + "b = 2\n"
    document = Document.from_text(text)
    assert len(document.syntax_problems) == 1
    assert "100 levels" in document.syntax_problems[0].message
    assert ast.unparse(document.tree.body[-1]) == "b = 2"


@pytest.mark.parametrize(
    "text",
    [
        "f(\n" * 5000,
        "if x:\n" * 5000,
        "'\n" * 5000,
        "else:\n  x = 1\n" * 2500,
        "@x\n" * 5000,
        '"""\n' + '\\"""\n' * 5000,
        "if x:\n  a\n" + "elif x\n  b = (\n" * 2500,
        "def f():\n    if x:\n        g(1\n        y = 2\n" * 1250,
        "\0" * 5000,
        "x = " + "a" * 200_000 + " = (",
    ],
)
def test_a_wholly_broken_text_is_read_to_its_end(text: str) -> None:
    assert Document.from_text(text).syntax_problems


def test_a_table_at_the_margin_is_one_statement() -> None:
    rows = "".join("1, 2, 3,\n" for _ in range(400))
    text = f"broken(\nDATA = [\n{rows}]\nx = 1\n"
    found = statements(scan(split_lines(text)))
    assert [(one.first, one.last) for one in found] == [(0, 0), (1, 402), (403, 403)]


PIECES = st.sampled_from(
    [
        *"()[]{}'\"\n\t:\\#@=,.\0\r\f",
        *("    ", "def f", "if ", "else", "elif x:", "try", "except", "match x:\n", "case 1:"),
        *("async ", "lambda", "return x", "class A", '"""', "x = 1\n", "é", "\ud800", "f'{", "%x"),
    ]
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
@example("if x:\n\tpass\n        else:\n  pass")
def test_any_text_is_read(text: str) -> None:
    check_document(text)


SOURCES = sorted(Path(kerasight.__file__).parent.glob("source/*.py"))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_mutation_of_a_program_is_read(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SOURCES)).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        removed = data.draw(st.integers(0, 12))
        text = text[:place] + data.draw(PIECES) + text[place + removed :]
    check_document(text)


def check_document(text: str) -> None:
    """What holds for every text: places are in it, Python and we agree on whether it parses."""
    document = Document.from_text(text)
    assert Document.from_text(text).syntax_problems == document.syntax_problems
    for node in ast.walk(document.tree):
        if isinstance(node, ast.expr | ast.stmt):
            span = document.span(node)
            assert 1 <= span.start.line <= span.end.line <= len(document.lines)
            assert span.start <= span.end
    for problem in document.syntax_problems:
        start, end = problem.span.start, problem.span.end
        assert start < end
        assert 1 <= start.line <= end.line <= len(document.lines)
        assert start.column <= len(document.lines[start.line - 1]) + 1
    shown(document.tree)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text.replace("\ud800", "\ufffd"))
        parses = True
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        parses = False
    assert parses == (not document.syntax_problems)
