"""Lines, positions and spans of a document."""

from __future__ import annotations

import ast

import pytest

from kerasight.source.document import Document
from kerasight.values.findings import Position, Span


def test_only_python_line_ends_end_a_line() -> None:
    document = Document.from_text("a = 1\r\nb = '\x0c\u2028\x85'\rc = 3\n")
    assert document.lines == ("a = 1", "b = '\x0c\u2028\x85'", "c = 3", "")
    assert [document.span(statement).start.line for statement in document.tree.body] == [1, 2, 3]


def test_columns_count_code_points_not_bytes() -> None:
    document = Document.from_text("x = 'é😀' + name\n")
    statement = document.tree.body[0]
    assert isinstance(statement, ast.Assign)
    assert isinstance(statement.value, ast.BinOp)
    assert document.span(statement.value.right) == Span(Position(1, 12), Position(1, 16))
    assert document.position(1, 0) == Position(1, 1)


def test_a_byte_order_mark_moves_nothing() -> None:
    document = Document.from_text("\ufeffx = 1\n")
    assert document.syntax_problems == ()
    assert document.span(document.tree.body[0]) == Span(Position(1, 1), Position(1, 6))


def test_a_lone_surrogate_is_no_problem_and_moves_nothing() -> None:
    document = Document.from_text("x = '\ud800'; y = 2\n")
    assert document.syntax_problems == ()
    assert document.span(document.tree.body[1]) == Span(Position(1, 10), Position(1, 15))


@pytest.mark.parametrize("text", ["", "   ", "\n", "# only a comment", "\r\n\r\n"])
def test_a_text_without_code_is_an_empty_module(text: str) -> None:
    document = Document.from_text(text)
    assert document.tree.body == []
    assert document.syntax_problems == ()


def test_warnings_of_the_parser_stay_silent(recwarn: pytest.WarningsRecorder) -> None:
    document = Document.from_text("x = '\\d'\n")
    broken = Document.from_text("x = '\\d'\ny = (\n")
    assert len(document.tree.body) == 1
    assert len(broken.syntax_problems) == 1
    assert not recwarn.list


def test_a_multi_line_node_ends_where_it_ends() -> None:
    document = Document.from_text("model = f(\n    1,\n)\n")
    assert document.span(document.tree.body[0]) == Span(Position(1, 1), Position(3, 2))


def test_a_definition_is_shown_by_its_header() -> None:
    text = (
        "@made\ndef f(a,\n      b):\n    pass\nasync def g(): pass\nclass Été: pass\nx = (1,\n 2)\n"
    )
    document = Document.from_text(text)
    shown = [document.header(node) for node in document.tree.body]
    assert [(*span.start, *span.end) for span in shown] == [
        (2, 1, 2, 6),
        (5, 1, 5, 12),
        (6, 1, 6, 10),
        (7, 1, 8, 4),
    ]
