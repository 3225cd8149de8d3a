"""Suppressions: `# kerasight: ignore[rule]` and `# kerasight: file-ignore[rule]`."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from kerasight.source.comments.tokens import Comment, comments
from kerasight.source.document import MARK, Document
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Edit, Position, Span

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

    meant: str = ""
    """The word that is meant by a misspelt one."""


class _Lines:
    """The lines of a document: what a comment above a statement covers."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.all = split_lines(document.text)

    @cached_property
    def ends(self) -> dict[int, int]:
        """The last line of the largest statement or expression that starts on a line."""
        ends: dict[int, int] = {}
        for start, end in _extents(self.document.tree):
            ends[start] = max(ends.get(start, end), end)
        return ends

    @cached_property
    def code(self) -> tuple[int, ...]:
        """The lines with more than a comment."""
        return tuple(number for number, line in enumerate(self.all, start=1) if not _is_bare(line))

    def below(self, line: int) -> tuple[int, int]:
        """The lines of the largest statement or expression that starts on the next line of code.

        In a notebook, only in the same cell.
        """
        cell = self.document.cell_at(line)
        last = len(self.all) if cell is None else cell.last
        at = bisect_right(self.code, line)
        first = self.code[at] if at < len(self.code) and self.code[at] <= last else line
        return first, self.ends.get(first, first)


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Every directive of a document, in order."""
    lines = _Lines(document)
    return tuple(
        found
        for comment in comments(lines.all)
        if MARK in comment.text
        for match in DIRECTIVE.finditer(comment.text)
        if (found := _suppression(lines, comment, match)) is not None
    )


def _suppression(lines: _Lines, comment: Comment, match: re.Match[str]) -> Suppression | None:
    line, column = comment.start

    def span(start: int, text: str) -> Span:
        """The span of a part of the comment that starts at `start`."""
        return Span(Position(line, column + start), Position(line, column + start + len(text)))

    word = match["word"]
    whole = span(match.start(), match[0].rstrip())
    meant = word if word in (LINE, FILE) else _meant(word)
    if meant is None:
        return None
    fault = "" if meant == word else f"there is no `{word}`; did you mean `{meant}`?"
    rules = RULES.match(comment.text, match.end("word"))
    if rules is None and match["rest"].lstrip().startswith("["):
        return Suppression(word, whole, fault="its bracket `[` is not closed")
    names = tuple(filter(None, map(str.strip, rules["names"].split(",")))) if rules else ()
    if rules and not names:
        return Suppression(word, whole, fault="its brackets name no rule")
    if meant == FILE:
        held = 1, len(lines.all)
    elif comment.alone:
        held = lines.below(line)
    else:
        held = line, line
    listed = span(rules.start("listed"), rules["listed"]) if rules else None
    return Suppression(word, whole, names, listed, *held, fault, "" if meant == word else meant)


def _meant(word: str) -> str | None:
    """The directive of this kind that a misspelt word means, None if it means none."""
    if sorted(word.split("-")) == sorted(FILE.split("-")):
        return FILE
    close = get_close_matches(word, (LINE, FILE, *OTHER_DIRECTIVES), n=1)
    return close[0] if close and close[0] not in OTHER_DIRECTIVES else None


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


def corrected(document: Document, suppression: Suppression, names: tuple[str, ...]) -> Edit | None:
    """The edit that writes the word that is meant, and `names`.

    None without a list in which they stand.
    """
    if suppression.listed is None and names:
        return None
    span = suppression.span
    word = suppression.meant or suppression.word
    line = document.lines[span.start.line - 1]
    end = span.end if suppression.listed is None else suppression.listed.end
    text = line[span.start.column - 1 : end.column - 1]
    head = text[: text.index(suppression.word)]
    listed = f"[{', '.join(names)}]" if names else ""
    return Edit(span._replace(end=end), f"{head}{word}{listed}")


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
