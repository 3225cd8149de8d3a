"""Physical lines: where they have code, strings and brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAB_SIZE = 8
"""Columns of a tab in an indentation, as in the Python language reference."""

TOKEN = re.compile(r"\"\"\"|'''|[\"'()\[\]{}#]|\\$|[^\s\"'()\[\]{}#\\]+|\\")
STRING_ENDS = {
    '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"'),
    "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'"),
    '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'),
    "'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"),
}
"""From after an opening quote to after its closing quote, on one line."""

STRING_FIRST = re.compile(r"\w{0,2}(?:\"\"\"|''')")
CODE_LINE = re.compile(
    r"\s*(?:(?:async\s+)?def\s+\w+\s*\(|class\s+\w+.*:|import\s+\w|from\s+\S+\s+import\s|return\b|@\w"
    r"|\w+\s*=\s)"
)
"""The start of a statement, and hardly ever of a line of prose."""

MAXIMUM_RESCANS = 10
"""How many unclosed triple quotes are skipped; this keeps hostile texts linear."""


@dataclass(slots=True)
class PhysicalLine:
    """One line, given how the previous one ended."""

    text: str
    indent: int

    start: int | None = None
    """The column of the first character of code, from 0; None on a line without code."""

    end: int = 0
    """The column after the last character of code, from 0."""

    begins_in_string: bool = False
    ends_in_string: bool = False
    never_closed_string: bool = False
    joined: bool = False

    brackets: str = ""
    """Those outside of strings."""

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
    """Every line of a text; an unclosed triple quote is ignored after its line."""
    scanned: list[PhysicalLine] = []
    quote: str | None = None
    openings: list[int] = []
    rescans = 0
    while True:
        while len(scanned) < len(lines):
            line, quote_after = scan_line(lines[len(scanned)], quote)
            if quote_after is not None and quote is None:
                openings.append(len(scanned))
            scanned.append(line)
            quote = quote_after
        if quote is None or rescans == MAXIMUM_RESCANS:
            return scanned
        rescans += 1
        opened_at = unclosed_opening(scanned, openings)
        openings = [opening for opening in openings if opening < opened_at]
        del scanned[opened_at + 1 :]
        scanned[opened_at].never_closed_string = True
        scanned[opened_at].ends_in_string = False
        quote = None


def unclosed_opening(scanned: list[PhysicalLine], openings: list[int]) -> int:
    """The line of the unclosed triple quote among `openings`.

    It need not be the last one: an unclosed quote swaps inside and outside of all strings below. So
    it is the first whose string would contain code at a place where a docstring has none; else the
    last.
    """
    for opening in openings:
        first = scanned[opening]
        is_docstring = STRING_FIRST.match(first.code) is not None
        for number in range(opening + 1, len(scanned)):
            line = scanned[number]
            if not line.begins_in_string:
                break
            outside = line.indent < first.indent + (not is_docstring)
            if outside and CODE_LINE.match(line.text):
                return opening
    return openings[-1]


def scan_line(text: str, quote: str | None) -> tuple[PhysicalLine, str | None]:
    """One line, started inside a string opened by `quote`, and the quote open at its end."""
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
    """Whether the line ending is escaped: it follows an odd number of backslashes."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1
