"""The first and last line of each statement of a text, which need not parse."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass

from kerasight.source.text.scanning import PhysicalLine

CLOSING = {")": "(", "]": "[", "}": "{"}
NOTEBOOK_COMMAND_SIGNS = ("%", "!", "?")

STATEMENT_KEYWORD = re.compile(
    r"(?:assert|break|class|continue|def|del|elif|except|finally|global|import|nonlocal|pass|raise"
    r"|return|try|while|with)\b"
)
"""No line inside brackets can start with one of these."""

COMPOUND_KEYWORD = re.compile(
    r"(?:async\s+(?:def|for|with)|class|def|elif|else|except|finally|for|if|try|while|with)\b"
)
LAST_WORD = re.compile(r"\w+$")
STRING_START = re.compile(r"\w{1,2}[\"']")

LOOKAHEAD = 512
"""How many lines an open bracket may continue after a line that is not indented more than its
statement.

Longer tables are cut in a file with a mistake elsewhere. Each time the limit is reached, it is
halved, down to `LEAST_LOOKAHEAD`: the search stays linear in texts that never close a bracket.
"""
LEAST_LOOKAHEAD = 8


@dataclass(frozen=True, slots=True)
class Statement:
    """The lines of one simple statement or one header."""

    first: int
    """From 0."""

    last: int
    """From 0, inclusive."""

    indent: int
    code: str
    """The code of the first line."""


def statements(lines: list[PhysicalLine]) -> list[Statement]:
    """All statements in order; headers such as `if x:` and the lines below are separate."""
    found = []
    number = 0
    lookahead = LOOKAHEAD
    while number < len(lines):
        line = lines[number]
        if line.start is None:
            number += 1
            continue
        last = end_of_statement(lines, number, lookahead)
        if last is None:
            last = cut(lines, number)
            lookahead = max(lookahead // 2, LEAST_LOOKAHEAD)
        found.append(Statement(number, last, line.indent, line.code))
        number = last + 1
    return found


def end_of_statement(lines: list[PhysicalLine], first: int, lookahead: int) -> int | None:
    """The last line of the statement that starts at line `first`; None beyond `lookahead`.

    It ends where Python would end it, unless its brackets cannot be closed: then before the next
    line that looks like a new statement.
    """
    if lines[first].code.startswith(NOTEBOOK_COMMAND_SIGNS):
        return first
    open_brackets: list[str] = []
    outside: int | None = None
    before = lines[first]
    for number in range(first, len(lines)):
        line = lines[number]
        if open_brackets and line.start is not None and not line.begins_in_string:
            if cannot_follow(before, line):
                return cut(lines, first)
            if outside is None and stands_outside(line, lines[first]):
                outside = number
            if outside is not None and number - outside > lookahead:
                return None
        for bracket in line.brackets:
            if bracket not in CLOSING:
                open_brackets.append(bracket)
            elif open_brackets and open_brackets.pop() != CLOSING[bracket]:
                return cut(lines, first)
        if line.never_closed_string:
            return cut(lines, first) if open_brackets else number
        if not (open_brackets or line.ends_in_string or line.joined):
            return number
        if line.start is not None:
            before = line
    return cut(lines, first) if open_brackets else len(lines) - 1


def cannot_follow(before: PhysicalLine, line: PhysicalLine) -> bool:
    """Whether, inside brackets, `line` cannot continue `before`."""
    code = line.code
    if STATEMENT_KEYWORD.match(code):
        return True
    if not (code[0].isalnum() or code[0] == "_") or STRING_START.match(code):
        return False
    word = re.match(r"\w+", code)
    if word is not None and keyword.iskeyword(word[0]) and word[0] not in {"True", "False", "None"}:
        return False
    return ends_an_operand(before.code)


def ends_an_operand(code: str) -> bool:
    """Whether it ends in a name, number, string or closed bracket."""
    last_word = LAST_WORD.search(code)
    if last_word is not None:
        word = last_word[0]
        return not keyword.iskeyword(word) or word in {"True", "False", "None"}
    return code.endswith((")", "]", "}", '"', "'"))


def stands_outside(line: PhysicalLine, first: PhysicalLine) -> bool:
    """Whether a line is not indented more than the statement and does not start by closing it."""
    return line.indent <= first.indent and not line.code.startswith((")", "]", "}"))


def cut(lines: list[PhysicalLine], first: int) -> int:
    """The last line of a statement whose brackets are never closed correctly."""
    if COMPOUND_KEYWORD.match(lines[first].code):
        return cut_header(lines, first)
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.start is None:
            continue
        if not line.begins_in_string and (
            stands_outside(line, lines[first]) or STATEMENT_KEYWORD.match(line.code)
        ):
            return last
        last = number
    return last


def cut_header(lines: list[PhysicalLine], first: int) -> int:
    """The line whose `:` ends a header with a bracket left open; without one, its first line."""
    for number in range(first, len(lines)):
        line = lines[number]
        if number > first and line.start is not None and not line.begins_in_string:
            is_other = COMPOUND_KEYWORD.match(line.code) or STATEMENT_KEYWORD.match(line.code)
            if is_other or stands_outside(line, lines[first]):
                return first
        if line.code.endswith(":"):
            return number
    return first
