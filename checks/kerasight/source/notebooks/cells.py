"""Code cells: one program of their sources, with everything else than Python masked."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from kerasight.source.document import Cell, Document
from kerasight.source.notebooks.ipython import python_of
from kerasight.source.parsing.parsing import parse
from kerasight.source.parsing.problems import SyntaxProblem
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span


def document_of_cells(
    sources: Sequence[str], filename: str, file_lines: Sequence[Sequence[int]] = ()
) -> Document:
    """One document of all code cells, in order; never raises.

    Each cell is parsed separately, as it is run, so that a broken one does not affect the others.
    `file_lines` has the lines of the notebook's file for the lines of each cell.
    """
    lines: list[str] = []
    masked: list[str] = []
    body: list[ast.stmt] = []
    problems: list[SyntaxProblem] = []
    cells: list[Cell] = []
    for number, source in enumerate(sources, start=1):
        first = len(lines)
        own_lines = split_lines(source)
        python = python_of(own_lines)
        tree, found = parse("\n".join(python.lines), tuple(python.lines))
        if python.removed:
            _move_columns(tree, python.removed)
        ast.increment_lineno(tree, first)
        body += tree.body
        problems += [
            problem._replace(span=_moved(problem.span, first, python.removed)) for problem in found
        ]
        places = tuple(file_lines[number - 1]) if file_lines else ()
        cells.append(Cell(number, first + 1, len(own_lines), places))
        lines += own_lines
        masked += python.padded
    return Document(
        filename,
        "\n".join(masked),
        tuple(lines),
        ast.Module(body, []),
        tuple(problems),
        cells=tuple(cells),
    )


def _move_columns(tree: ast.Module, removed: dict[int, int]) -> None:
    """Move everything on a line (from 0) by what was removed from its start."""
    for node in ast.walk(tree):
        if isinstance(
            node,
            ast.stmt
            | ast.expr
            | ast.excepthandler
            | ast.arg
            | ast.alias
            | ast.keyword
            | ast.pattern,
        ):
            node.col_offset += removed.get(node.lineno - 1, 0)
            if node.end_lineno is not None and node.end_col_offset is not None:
                node.end_col_offset += removed.get(node.end_lineno - 1, 0)


def _moved(span: Span, lines: int, removed: dict[int, int]) -> Span:
    start, end = (
        Position(each.line + lines, each.column + removed.get(each.line - 1, 0))
        for each in (span.start, span.end)
    )
    return span._replace(start=start, end=end)
