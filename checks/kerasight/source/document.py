"""A Python file as text, lines and tree."""

# ruff: noqa: PLC0415 - the command line parses each text once

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from kerasight.source.parsing.parsing import parse
from kerasight.source.parsing.problems import SyntaxProblem
from kerasight.source.text.lines import split_lines
from kerasight.source.text.reading import read_text
from kerasight.values.findings import Elsewhere, Position, Span

__all__ = ["Document", "SyntaxProblem"]

_new = tuple.__new__

FURTHER_BYTES = bytes(range(0x80, 0xC0))
"""The continuation bytes of UTF-8; every other byte starts a character."""

BYTE_ORDER_MARK = "\ufeff"

DEFINES = {ast.FunctionDef: "def", ast.AsyncFunctionDef: "async def", ast.ClassDef: "class"}
"""The keywords of definitions."""

MARK = "kerasight:"
"""The start of a directive."""

NO_TASK = re.compile(rf"{MARK}(?![ \t]*task=)")
"""The start of a directive other than that of the task."""


class Cell(NamedTuple):
    """A code cell of a notebook, and its lines in the document."""

    number: int
    """From 1, among the code cells."""

    first: int
    """Its first line, from 1."""

    length: int
    """Its number of lines."""

    file_lines: tuple[int, ...] = ()
    """The line of the notebook's file for each of its lines, if there is one."""

    @property
    def last(self) -> int:
        """Its last line in the document."""
        return self.first + self.length - 1


@dataclass(frozen=True, slots=True)
class Document:
    """A Python text, parsed as far as possible."""

    filename: str

    text: str
    """In notebooks, with stand-ins for what is not Python."""

    lines: tuple[str, ...]
    """Without line ends; in notebooks, as written there."""

    tree: ast.Module
    """Every statement that parses."""

    syntax_problems: tuple[SyntaxProblem, ...] = ()
    """The statements that do not parse, in the order of the text."""

    elsewhere: Elsewhere | None = None
    """None for the inspected file."""

    cells: tuple[Cell, ...] = ()
    """Those of a notebook."""

    execution_counts: tuple[int | None, ...] = ()
    """When each cell was run last, if the notebook says so; None for a cell that was not run."""

    @classmethod
    def from_text(
        cls, text: str, filename: str = "<stdin>", last: Document | None = None
    ) -> Document:
        """Parse `text`, which may start with a byte order mark; never raises.

        Of the `last` text without a syntax error, statements that are the same keep their nodes.
        """
        text = text.removeprefix(BYTE_ORDER_MARK)
        lines = split_lines(text)
        if last is None:
            tree, problems = parse(text, lines)
        else:
            from kerasight.source.parsing.again import parse_again

            tree, problems = parse_again(text, lines, last)
        return cls(filename, text, lines, tree, problems)

    @classmethod
    def read(cls, path: Path) -> Document:
        """Read and parse a file. Raises Fault if it cannot be read as Python text."""
        return cls.from_text(read_text(path), str(path))

    @classmethod
    def unparsed(
        cls, filename: str, lines: tuple[str, ...] = (), cells: tuple[Cell, ...] = ()
    ) -> Document:
        """A document of which these lines are known, and no statement."""
        return cls(filename, "", lines, ast.Module([], []), cells=cells)

    @property
    def has_directives(self) -> bool:
        """Whether there may be directives; most texts need no search."""
        return MARK in self.text

    @property
    def has_suppressions(self) -> bool:
        """Whether there may be suppressions: directives other than that of the task."""
        return NO_TASK.search(self.text) is not None

    def cell_at(self, line: int) -> Cell | None:
        """The cell of a line; None outside of notebooks."""
        number = bisect_right(self.cells, line, key=lambda cell: cell.first) - 1
        return self.cells[number] if number >= 0 else None

    def within_cell(self, span: Span) -> Span:
        """A span with lines counted from the first line of the cell that it starts in."""
        cell = self.cell_at(span.start.line)
        if cell is None:
            return span
        start, end = (
            Position(each.line - cell.first + 1, each.column) for each in (span.start, span.end)
        )
        return span._replace(start=start, end=end)

    def span(self, node: ast.expr | ast.stmt | ast.alias) -> Span:
        """The span of a node of `tree` (ast counts columns in UTF-8 bytes, spans in characters)."""
        line, column, last, end = node.lineno, node.col_offset, node.end_lineno, node.end_col_offset
        if last is None or end is None:
            start = self.position(line, column)
            return Span(start, start, self.elsewhere)
        if not self.text.isascii():
            return Span(self.position(line, column), self.position(last, end), self.elsewhere)
        # Called ten times per line: the constructor of tuple takes a third of the time.
        places = _new(Position, (line, column + 1)), _new(Position, (last, end + 1))
        return _new(Span, (*places, self.elsewhere))

    def header(self, node: ast.stmt) -> Span:
        """The head of a definition, `def made`; the whole of any other statement."""
        words = DEFINES.get(type(node))
        if words is None:
            return self.span(node)
        start = self.position(node.lineno, node.col_offset)
        width = len(f"{words} {getattr(node, 'name', '')}")
        return Span(start, Position(start.line, start.column + width), self.elsewhere)

    def seen_from(self, elsewhere: Elsewhere) -> Document:
        """The same document as another file of the inspected one."""
        return replace(self, elsewhere=elsewhere)

    def position(self, line: int, byte_column: int) -> Position:
        """The position of ast's `line` (from 1) and `byte_column` (from 0)."""
        text = self.lines[line - 1]
        if text.isascii():
            return Position(line, byte_column + 1)
        before = text.encode(errors="surrogatepass")[:byte_column]
        # The stand-in of a broken header may end inside a character of the real line.
        return Position(line, len(before.translate(None, FURTHER_BYTES)) + 1)
