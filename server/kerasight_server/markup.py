"""Text for a hover, in Markdown or plain, with the user's own words kept from becoming markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lsprotocol import types

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


class Markup:
    """Writes Markdown for clients that show it, plain text for the others."""

    def __init__(self, markdown: bool) -> None:
        self._markdown = markdown

    @property
    def kind(self) -> types.MarkupKind:
        """What the client is to take the text for."""
        return types.MarkupKind.Markdown if self._markdown else types.MarkupKind.PlainText

    def text(self, words: str) -> str:
        """Words as they are."""
        return _SPECIAL.sub(r"\\\1", _one_line(words)) if self._markdown else _one_line(words)

    def strong(self, words: str) -> str:
        """Words with weight."""
        return f"**{self.text(words)}**" if self._markdown else _one_line(words)

    def code(self, words: str) -> str:
        """Words as code; a fence longer than any run of backticks inside holds them."""
        words = _one_line(words)
        if not self._markdown or not words:
            return words
        longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
        fence = "`" * (longest + 1)
        return f"{fence} {words} {fence}" if longest else f"{fence}{words}{fence}"

    def lines(self, lines: Iterable[str]) -> str:
        """Lines that stay lines."""
        return ("  \n" if self._markdown else "\n").join(lines)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        """A table of words as they are; the last column is one of numbers."""
        if not self._markdown:
            return _aligned([headings, *rows])
        rule = ["---"] * (len(headings) - 1) + ["---:"]
        # Within a table a bar ends a cell, even in code.
        cells = [[self.code(word).replace("|", "\\|") for word in row] for row in rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in (headings, rule, *cells))

    def paragraphs(self, paragraphs: Iterable[str]) -> str:
        """Paragraphs, apart from each other."""
        return "\n\n".join(paragraphs)


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    """Columns below each other, the last one to the right."""
    *widths, last = (max(map(len, column)) for column in zip(*lines, strict=True))

    def line_of(words: Sequence[str]) -> str:
        cells = [word.ljust(width) for word, width in zip(words[:-1], widths, strict=True)]
        return "  ".join([*cells, words[-1].rjust(last)])

    return "\n".join(map(line_of, lines))


def _one_line(words: str) -> str:
    return " ".join(words.split())
