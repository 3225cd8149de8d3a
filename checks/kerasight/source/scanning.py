"""Physical lines: where code, strings and brackets stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAB_SIZE = 8
"""Columns of a tab in an indentation, as the Python language reference counts them."""

TOKEN = re.compile(r"\"\"\"|'''|[\"'()\[\]{}#]|\\$|[^\s\"'()\[\]{}#\\]+|\\")
STRING_ENDS = {
    '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"'),
    "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'"),
    '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'),
    "'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"),
}
"""From behind an opening quote to behind the quote that closes it, on one line."""

MAXIMUM_RESCANS = 10
"""How many never-closed triple quotes are stepped over; it keeps hostile texts linear."""


@dataclass(slots=True)
class PhysicalLine:
    """What one line holds, given how the line before it ended.

    `start` and `end` are the columns (from 0) of the first code character and behind the last;
    `start` is None on a line without code. `brackets` are those outside of strings.
    """

    text: str
    indent: int
    start: int | None = None
    end: int = 0
    begins_in_string: bool = False
    ends_in_string: bool = False
    never_closed_string: bool = False
    joined: bool = False
    brackets: str = ""

    @property
    def code(self) -> str:
        """The text from the first code character to the last."""
        return "" if self.start is None else self.text[self.start : self.end]


def indent_of(text: str) -> int:
    """The width of a line's indentation in columns; a form feed starts again at 0."""
    width = 0
    for character in text:
        if character == " ":
            width += 1
        elif character == "\t":
            width += TAB_SIZE - width % TAB_SIZE
        elif character == "\f":
            width = 0
        else:
            break
    return width


def scan(lines: tuple[str, ...]) -> list[PhysicalLine]:
    """Every line of a text; a triple quote that nothing closes is given up behind its line."""
    scanned: list[PhysicalLine] = []
    quote: str | None = None
    opened_at = 0
    rescans = 0
    while True:
        while len(scanned) < len(lines):
            line, quote_after = scan_line(lines[len(scanned)], quote)
            if quote_after is not None and quote is None:
                opened_at = len(scanned)
            scanned.append(line)
            quote = quote_after
        if quote is None or rescans == MAXIMUM_RESCANS:
            return scanned
        rescans += 1
        del scanned[opened_at + 1 :]
        scanned[opened_at].never_closed_string = True
        scanned[opened_at].ends_in_string = False
        quote = None


def scan_line(text: str, quote: str | None) -> tuple[PhysicalLine, str | None]:
    """One line, begun inside a string opened by `quote`; and the quote still open at its end."""
    line = PhysicalLine(text, indent_of(text), begins_in_string=quote is not None)
    column = 0
    if quote is not None:
        line.start = 0
    brackets = []
    while True:
        if quote is not None:
            closing = STRING_ENDS[quote].match(text, column)
            if closing is None:
                line.end = len(text)
                if len(quote) == 3 or ends_in_backslash(text):
                    line.ends_in_string = True
                else:
                    line.never_closed_string = True
                    quote = None
                break
            column = line.end = closing.end()
            quote = None
        token = TOKEN.search(text, column)
        if token is None or token[0] == "#":
            break
        if line.start is None:
            line.start = token.start()
        column = line.end = token.end()
        if token[0] in STRING_ENDS:
            quote = token[0]
        elif token[0] in "()[]{}":
            brackets.append(token[0])
        elif token[0] == "\\" and column == len(text):
            line.joined = True
    line.brackets = "".join(brackets)
    return line, quote


def ends_in_backslash(text: str) -> bool:
    """Whether the line end is escaped: an odd number of backslashes stands before it."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1
