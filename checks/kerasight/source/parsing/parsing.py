"""From text to tree: by `ast.parse` if possible, else statement by statement."""

# ruff: noqa: PLC0415 - most files parse

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kerasight.source.parsing.problems import NULL_CHARACTER, PARSE_ERRORS, SyntaxProblem
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span

if TYPE_CHECKING:
    from kerasight.source.parsing.rewriting import Rewriting

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
    from kerasight.source.parsing.rewriting import complete

    problems: dict[int, SyntaxProblem] = {}
    for number, line in enumerate(lines, start=1):
        null = line.find("\0")
        if null >= 0:
            span = Span(Position(number, null + 1), Position(number, null + 2))
            problems[number] = SyntaxProblem(NULL_CHARACTER, span)
    # Both stand-ins keep every column: ast counts 3 bytes for a lone surrogate and for U+FFFD.
    parseable = text.replace("\0", " ").translate(SURROGATES)
    for rewriting, old, is_certain in _other_versions(parseable):
        rewritten = rewriting.rewritten()
        try:
            tree = ast.parse(rewritten)
        except PARSE_ERRORS:
            if not is_certain:
                continue
            recovery = Recovery(split_lines(rewritten))
            tree = recovery.module()
            if not old:
                problems = {each.span.start.line: each for each in recovery.problems} | problems
        complete(tree, rewriting)
        return tree, tuple(sorted([*problems.values(), *old], key=lambda each: each.span))
    recovery = Recovery(split_lines(parseable))
    tree = recovery.module()
    for problem in recovery.problems:
        problems.setdefault(problem.span.start.line, problem)
    if not problems and parseable == text:
        problems[1] = recovery.whole_text_problem(error)
    return tree, tuple(sorted(problems.values(), key=lambda problem: problem.span))


def _other_versions(
    text: str,
) -> Iterator[tuple[Rewriting, tuple[SyntaxProblem, ...], bool]]:
    """A text with syntax of another Python as Python 3.11.

    With the problem of Python 2, and whether it is the right reading if the text still does not
    parse: what does not parse in Python 2 is most likely a place that was not rewritten.
    """
    from kerasight.source.parsing import newer, python2
    from kerasight.source.parsing.lexing import tokens
    from kerasight.source.parsing.rewriting import Rewriting

    is_newer = newer.SIGNS.search(text) is not None
    is_older = python2.SIGNS.search(text) is not None
    if not (is_newer or is_older):
        return
    found = tokens(text)
    if is_older:
        rewriting = Rewriting(text)
        signs, is_certain = python2.rewrite_python2(rewriting, found)
        if signs:
            newer.rewrite_newer(rewriting, found)
            yield rewriting, (python2.problem_of(rewriting, signs),), is_certain
    if is_newer:
        rewriting = Rewriting(text)
        newer.rewrite_newer(rewriting, found)
        if rewriting.pieces:
            yield rewriting, (), True
