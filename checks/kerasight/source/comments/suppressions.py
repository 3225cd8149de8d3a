"""Suppressions: `# kerasight: ignore[rule]` and `# kerasight: file-ignore[rule]`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from kerasight.source.comments.tokens import Comment, comments
from kerasight.source.document import MARK, Document
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Edit, Finding, Position, Span

DIRECTIVE = re.compile(r"#[ \t]*kerasight:[ \t]*(?P<word>[\w-]+)(?P<rest>[^#]*)")
RULES = re.compile(r"[ \t]*(?P<listed>\[(?P<names>[^\[\]#]*)\])")
LINE, FILE = "ignore", "file-ignore"
OTHER_DIRECTIVES = frozenset({"task"})
"""Directives that are read elsewhere."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """One suppression comment."""

    word: str

    span: Span
    """From its `#` to the end of the text after it."""

    names: tuple[str, ...] = ()
    """Rules or groups, empty for all rules."""

    listed: Span | None = None
    """The place of the names with their brackets."""

    first: int = 0
    """The first line that it covers."""

    last: int = 0
    """The last line that it covers."""

    fault: str = ""
    """Why it cannot be understood, "" if it can."""

    def covers(self, finding: Finding) -> bool:
        """Whether the finding starts or ends on a line that this covers."""
        return any(
            self.first <= position.line <= self.last
            for position in (finding.span.start, finding.span.end)
        )


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Every directive of a document, in order."""
    lines = split_lines(document.text)
    return tuple(
        found
        for comment in comments(lines)
        if MARK in comment.text
        for match in DIRECTIVE.finditer(comment.text)
        if (found := _suppression(document, lines, comment, match)) is not None
    )


def _suppression(
    document: Document, lines: tuple[str, ...], comment: Comment, match: re.Match[str]
) -> Suppression | None:
    line, column = comment.start

    def span(start: int, text: str) -> Span:
        """The span of a part of the comment that starts at `start`."""
        return Span(Position(line, column + start), Position(line, column + start + len(text)))

    word = match["word"]
    whole = span(match.start(), match[0].rstrip())
    if word not in (LINE, FILE):
        close = get_close_matches(word, (LINE, FILE, *OTHER_DIRECTIVES), n=1)
        if not close or close[0] in OTHER_DIRECTIVES:
            return None
        return Suppression(word, whole, fault=f"there is no `{word}`; did you mean `{close[0]}`?")
    rules = RULES.match(comment.text, match.end("word"))
    if rules is None and match["rest"].lstrip().startswith("["):
        return Suppression(word, whole, fault="its bracket `[` is not closed")
    names = tuple(filter(None, map(str.strip, rules["names"].split(",")))) if rules else ()
    if rules and not names:
        return Suppression(word, whole, fault="its brackets name no rule")
    if word == FILE:
        held = 1, len(lines)
    elif comment.alone:
        held = _lines_below(document, lines, line)
    else:
        held = line, line
    listed = span(rules.start("listed"), rules["listed"]) if rules else None
    return Suppression(word, whole, names, listed, *held)


def _lines_below(document: Document, lines: tuple[str, ...], line: int) -> tuple[int, int]:
    """The lines of the largest statement or expression that starts on the next line of code.

    In a notebook, only in the same cell.
    """
    cell = document.cell_at(line)
    rest = range(line + 1, (len(lines) if cell is None else cell.last) + 1)
    first = next((each for each in rest if not _is_bare(lines[each - 1])), line)
    ends = [end for start, end in _extents(document.tree) if start == first]
    return first, max(ends, default=first)


def _is_bare(line: str) -> bool:
    code = line.strip()
    return not code or code.startswith("#")


def _extents(tree: ast.Module) -> Iterator[tuple[int, int]]:
    """The first and the last line of every node; a function or class starts with its decorators."""
    for node in ast.walk(tree):
        if isinstance(node, ast.expr | ast.stmt):
            decorators = getattr(node, "decorator_list", ())
            start = min([node.lineno, *(each.lineno for each in decorators)])
            yield start, node.end_lineno or node.lineno


def without(document: Document, suppression: Suppression, names: tuple[str, ...]) -> Edit:
    """The edit that removes `names` from a directive, or the whole directive if no name is left."""
    kept = [name for name in suppression.names if name not in names]
    if kept and suppression.listed is not None:
        return Edit(suppression.listed, f"[{', '.join(kept)}]")
    line, column = suppression.span.start
    text = document.lines[line - 1]
    before, behind = text[: column - 1], text[suppression.span.end.column - 1 :].lstrip()
    if not before.strip() and not behind and line < len(document.lines):
        return Edit(Span(Position(line, 1), Position(line + 1, 1)), "")
    start = len(before if behind else before.rstrip())
    end = len(text) - len(behind)
    return Edit(Span(Position(line, start + 1), Position(line, end + 1)), "")
