"""A Python file as text, lines and tree."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from kerasight.values.findings import Position, Span


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """A statement that does not parse."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A Python text, parsed as far as it parses.

    `tree` holds every statement that parses; `syntax_problems` those that do not.
    """

    filename: str
    text: str
    lines: tuple[str, ...]
    tree: ast.Module
    syntax_problems: tuple[SyntaxProblem, ...] = ()

    @classmethod
    def from_text(cls, text: str, filename: str = "<stdin>") -> Document:
        """Parse `text`; never raises."""
        raise NotImplementedError

    @classmethod
    def read(cls, path: Path) -> Document:
        """Read and parse a file. Raises Fault for what cannot be read as Python text."""
        raise NotImplementedError

    def span(self, node: ast.expr | ast.stmt) -> Span:
        """Where a node of `tree` stands (ast counts columns in UTF-8 bytes; we in code points)."""
        raise NotImplementedError

    def position(self, line: int, byte_column: int) -> Position:
        """The position of ast's `line` (from 1) and `byte_column` (from 0)."""
        raise NotImplementedError
