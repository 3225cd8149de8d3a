"""The text of the inspected file, for fixes that move parts of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kerasight.values.findings import Edit, Position, Span

STRING = re.compile(r"""[rRuU]?('{3}|"{3}|'|")(.*)\1""", re.DOTALL)
"""A string whose text may be its value; the groups are its quotes and that text."""


class WrittenString(NamedTuple):
    """A string of the inspected file whose text is its value: without escapes, in one part."""

    inside: Span
    """The place of what is between the quotes."""

    def replaced(self, value: str) -> Edit:
        """The edit that writes another value in the same quotes."""
        return Edit(self.inside, value)


class WrittenText(NamedTuple):
    """The `lines` of the inspected file, without their ends."""

    lines: tuple[str, ...] = ()

    def of(self, span: Span) -> str | None:
        """The text of a span, None if it spans several lines or is in another file."""
        start, end = span.start, span.end
        if span.elsewhere is not None or start.line != end.line or start.line > len(self.lines):
            return None
        return self.lines[start.line - 1][start.column - 1 : end.column - 1]

    def mentions(self, word: str) -> bool:
        """Whether the word is anywhere in the file."""
        return any(word in line for line in self.lines)

    def string(self, span: Span, value: str) -> WrittenString | None:
        """The string at a span with that value, None if it is written in another way."""
        found = STRING.fullmatch(self.of(span) or "")
        if found is None or found[2] != value:
            return None
        line, column = span.start
        start, end = (Position(line, column + place) for place in found.span(2))
        return WrittenString(Span(start, end, span.elsewhere))

    def indentation(self, span: Span) -> str | None:
        """The indentation of a span, None if something precedes it in its line."""
        before = self.of(span._replace(start=span.start._replace(column=1), end=span.start))
        return before if before is not None and not before.strip() else None

    def between(self, start: Position, end: Position) -> str:
        """The text between two positions, its lines joined by line feeds."""
        lines = self.lines[start.line - 1 : end.line]
        if len(lines) == 1:
            return lines[0][start.column - 1 : end.column - 1]
        first, *middle, last = lines
        return "\n".join((first[start.column - 1 :], *middle, last[: end.column - 1]))

    def end_of(self, pattern: re.Pattern[str], start: Position) -> Position | None:
        """Where a match of `pattern` at a position ends in the same line, None without one."""
        found = pattern.match(self.lines[start.line - 1], start.column - 1)
        return None if found is None else start._replace(column=found.end() + 1)
