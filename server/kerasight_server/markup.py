"""Text for a hover, in Markdown or plain, with the user's text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lsprotocol import types

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


class Markup:
    """Writes Markdown for clients that support it, plain text for the others."""

    def __init__(self, markdown: bool) -> None:
        self._markdown = markdown

    @property
    def kind(self) -> types.MarkupKind:
        """The kind of the text."""
        return types.MarkupKind.Markdown if self._markdown else types.MarkupKind.PlainText

    def text(self, words: str) -> str:
        """Plain text."""
        return _SPECIAL.sub(r"\\\1", _one_line(words)) if self._markdown else _one_line(words)

    def strong(self, words: str) -> str:
        """Bold text."""
        return f"**{self.text(words)}**" if self._markdown else _one_line(words)

    def code(self, words: str) -> str:
        """Inline code, with a fence longer than any run of backticks inside."""
        words = _one_line(words)
        if not self._markdown or not words:
            return words
        longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
        fence = "`" * (longest + 1)
        return f"{fence} {words} {fence}" if longest else f"{fence}{words}{fence}"

    def lines(self, lines: Iterable[str]) -> str:
        """Separate lines."""
        return ("  \n" if self._markdown else "\n").join(lines)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        """A table of plain text; the last column has numbers."""
        if not self._markdown:
            return _aligned([headings, *rows])
        rule = ["---"] * (len(headings) - 1) + ["---:"]
        # In a table, a bar ends a cell, even in code.
        cells = [[self.code(word).replace("|", "\\|") for word in row] for row in rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in (headings, rule, *cells))

    def paragraphs(self, paragraphs: Iterable[str]) -> str:
        """Separate paragraphs."""
        return "\n\n".join(paragraphs)


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    """Aligned columns, the last one to the right."""
    *widths, last = (max(map(len, column)) for column in zip(*lines, strict=True))

    def line_of(words: Sequence[str]) -> str:
        cells = [word.ljust(width) for word, width in zip(words[:-1], widths, strict=True)]
        return "  ".join([*cells, words[-1].rjust(last)])

    return "\n".join(map(line_of, lines))


def _one_line(words: str) -> str:
    return " ".join(words.split())
