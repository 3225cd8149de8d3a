"""Parsing a text again after an edit: only what stands behind the last statement above it.

The text before the edit has no syntax error: what was recovered from one may be part of it.
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from typing import TYPE_CHECKING

from kerasight.source.parsing.parsing import parse
from kerasight.source.parsing.problems import SyntaxProblem

if TYPE_CHECKING:
    from kerasight.source.document import Document

LINES_ABOVE = 3
"""How far the explanation of a wrong indentation looks for tabs."""


def parse_again(
    text: str, lines: tuple[str, ...], last: Document
) -> tuple[ast.Module, tuple[SyntaxProblem, ...]]:
    """As `parse`, with the nodes of the last text for statements that are the same."""
    count = _kept(text, lines, last)
    if not count:
        return parse(text, lines)
    body = last.tree.body
    above = body[count - 1].end_lineno or 0
    rest = lines[above:]
    tree, problems = parse("\n" * above + "\n".join(rest), ("",) * above + rest)
    tree.body[:0] = body[:count]
    return tree, problems


def _kept(text: str, lines: tuple[str, ...], last: Document) -> int:
    """How many statements certainly stay as they are: what is behind an edit may be part of the
    statement above it, but not of the one before that."""
    if last.cells or last.syntax_problems or "\n".join(lines) != text or not _is_plain(text):
        return 0
    body = last.tree.body
    same = common(last.lines, lines)
    count = bisect_right(body, same, key=lambda each: each.end_lineno or 0) - 1
    while count > 0 and (body[count - 1].end_lineno or 0) >= first_line(body[count]):
        count -= 1
    if count <= 0:
        return 0
    above = body[count - 1].end_lineno or 0
    has_tabs = any("\t" in line for line in lines[max(above - LINES_ABOVE, 0) : above])
    return 0 if has_tabs else count


def _is_plain(text: str) -> bool:
    """Whether Python reads the text as it is: no lone surrogates, no null characters."""
    if "\0" in text:
        return False
    try:
        return text.isascii() or bool(text.encode())
    except UnicodeEncodeError:
        return False


def first_line(node: ast.stmt) -> int:
    """The line that a statement starts in, with its decorators."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(each.lineno for each in decorators)])


def common(first: tuple[str, ...] | list[str], second: tuple[str, ...] | list[str]) -> int:
    """How many elements at the start are the same."""
    pairs = enumerate(zip(first, second, strict=False))
    shorter = min(len(first), len(second))
    return next((number for number, (one, other) in pairs if one != other), shorter)
