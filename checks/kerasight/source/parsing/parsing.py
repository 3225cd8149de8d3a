"""From text to tree: by `ast.parse` if possible, else statement by statement."""

# ruff: noqa: PLC0415 - most files parse

from __future__ import annotations

import ast
import warnings

from kerasight.source.parsing.problems import NULL_CHARACTER, PARSE_ERRORS, SyntaxProblem
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span

SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def parse(text: str, lines: tuple[str, ...]) -> tuple[ast.Module, tuple[SyntaxProblem, ...]]:
    """The tree of all statements that parse, and a problem for each place that does not."""
    with warnings.catch_warnings():
        # Python warns here about strings such as "\d"; this is not our concern.
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text), ()
        except PARSE_ERRORS as error:
            return parse_broken(text, lines, error)


def parse_broken(
    text: str, lines: tuple[str, ...], error: Exception
) -> tuple[ast.Module, tuple[SyntaxProblem, ...]]:
    """Parse a text that `ast.parse` rejects with `error`."""
    from kerasight.source.parsing.recovery import Recovery

    problems: dict[int, SyntaxProblem] = {}
    for number, line in enumerate(lines, start=1):
        null = line.find("\0")
        if null >= 0:
            span = Span(Position(number, null + 1), Position(number, null + 2))
            problems[number] = SyntaxProblem(NULL_CHARACTER, span)
    # Both stand-ins keep every column: ast counts 3 bytes for a lone surrogate and for U+FFFD.
    parseable = text.replace("\0", " ").translate(SURROGATES)
    recovery = Recovery(split_lines(parseable))
    tree = recovery.module()
    for problem in recovery.problems:
        problems.setdefault(problem.span.start.line, problem)
    if not problems and parseable == text:
        problems[1] = recovery.whole_text_problem(error)
    return tree, tuple(sorted(problems.values(), key=lambda problem: problem.span))
