"""Python's syntax errors, explained for a learner in a hurry."""

from __future__ import annotations

import re
from collections.abc import Callable

from kerasight.source.parsing.problems import ParseError, SyntaxProblem
from kerasight.source.parsing.statements import NOTEBOOK_COMMAND_SIGNS, Statement
from kerasight.source.text.scanning import PhysicalLine
from kerasight.values.findings import Position, Span

NESTED_TOO_DEEPLY = (
    "nested too deeply for Python to read; split it into several statements "
    "(Python stops at 200 brackets inside one another)"
)
MAXIMUM_LEVELS = 100
"""Levels of indentation that Python allows (MAXINDENT in its tokenizer)."""

TOO_MANY_LEVELS = f"more than {MAXIMUM_LEVELS} levels of indentation: Python refuses to read this"
ANYTHING = "Python cannot read this: something is missing or misplaced"

UNFINISHED_ASSIGNMENT = re.compile(r"([\w.\[\]'\", ]+?)\s*(?::[^=]+)?[-+*/]?=$")

Rewording = str | Callable[[re.Match[str]], str]
BRACKETS_IN_WORDS = {")": "(", "]": "[", "}": "{", "(": ")", "[": "]", "{": "}"}
REWORDINGS: tuple[tuple[re.Pattern[str], Rewording], ...] = (
    (
        re.compile(r"'(.)' was never closed"),
        lambda m: f"this `{m[1]}` is never closed: a `{BRACKETS_IN_WORDS[m[1]]}` is missing",
    ),
    (
        re.compile(r"unmatched '(.)'"),
        lambda m: (
            f"this `{m[1]}` closes nothing: delete it, or add the missing "
            f"`{BRACKETS_IN_WORDS[m[1]]}` before it"
        ),
    ),
    (
        re.compile(r"closing parenthesis '(.)' does not match opening parenthesis '(.)'.*"),
        lambda m: (
            f"`{m[1]}` stands where a `{BRACKETS_IN_WORDS[m[2]]}` must first close the "
            f"open `{m[2]}`"
        ),
    ),
    (
        re.compile(r"unterminated (?:f-string|string) literal.*"),
        "this string is never closed: its closing quote is missing on this line",
    ),
    (
        re.compile(r"unterminated triple-quoted (?:f-string|string) literal.*"),
        "this string is never closed: its three closing quotes are missing",
    ),
    (re.compile(r"expected ':'"), "a `:` is missing here"),
    (re.compile(r"expected '(.+)'"), r"`\1` is missing here"),
    (
        re.compile(r"expected an indented block after (.+) on line \d+"),
        lambda m: (
            f"nothing is indented below this {m[1].replace(chr(39), '`')}: "
            "write its body there, or `pass`"
        ),
    ),
    (
        re.compile(r"expected 'except' or 'finally' block"),
        "this `try` has no `except` and no `finally` below its body",
    ),
    (
        re.compile(r"unexpected indent"),
        "this line is indented deeper than the line above, which opens no block; align the two",
    ),
    (
        re.compile(r"unindent does not match any outer indentation level"),
        "this line's indentation matches no line above; align it with one of them",
    ),
    (
        re.compile(r"inconsistent use of tabs and spaces in indentation"),
        "tabs and spaces are mixed in the indentation; use spaces only",
    ),
    (re.compile(r"too many levels of indentation"), TOO_MANY_LEVELS),
    (re.compile(r"too many nested parentheses"), NESTED_TOO_DEEPLY),
    (
        re.compile(r"unexpected character after line continuation character"),
        "a `\\` must be the last character of its line",
    ),
    (
        re.compile(r"unexpected EOF while parsing|unexpected end of file"),
        "the line breaks off here: its end is missing",
    ),
    (re.compile(r"invalid syntax"), ANYTHING),
    (re.compile(r"invalid syntax\. (.+)"), r"Python cannot read this. \1"),
)
"""Python's messages, matched as a whole, and ours. Line numbers in Python's messages are dropped:
it parses one statement at a time."""


def reword(message: str) -> str:
    """Our message for a message of Python; unknown messages are kept."""
    for pattern, words in REWORDINGS:
        match = pattern.fullmatch(message)
        if match is not None:
            return words(match) if callable(words) else match.expand(words)
    return message


def explain(error: ParseError, code: str) -> str:
    """What is wrong with a statement whose first line has the code `code`."""
    if code.startswith(NOTEBOOK_COMMAND_SIGNS):
        command = code.split(maxsplit=1)[0]
        return (
            f"`{command}` begins a notebook command, which Python cannot run in a .py file; "
            "delete the line or make it a comment"
        )
    unfinished = UNFINISHED_ASSIGNMENT.fullmatch(code) if len(code) <= 200 else None
    if unfinished is not None and isinstance(error, SyntaxError) and error.msg == "invalid syntax":
        return f"no value stands behind the `=`: write what `{unfinished[1]}` shall be"
    if isinstance(error, SyntaxError):
        return reword(error.msg)
    return NESTED_TOO_DEEPLY


def problem_at(
    error: ParseError, statement: Statement, lines: list[PhysicalLine], line_offset: int
) -> SyntaxProblem:
    """The problem of a statement; `line_offset` is added to the error's lines (from 1)."""
    message = explain(error, statement.code)
    if statement.code.startswith(NOTEBOOK_COMMAND_SIGNS):
        return SyntaxProblem(message, code_span(lines, statement.first))
    span = span_of_error(error, statement, lines, line_offset)
    if isinstance(error, SyntaxError) and error.msg == "invalid syntax" and message == ANYTHING:
        message = name_the_place(error, span, lines)
    return SyntaxProblem(message, span)


def name_the_place(error: SyntaxError, span: Span, lines: list[PhysicalLine]) -> str:
    """A message for what Python only calls invalid syntax."""
    line = lines[span.start.line - 1]
    if (error.offset or 0) > line.end:
        return f"the line breaks off behind `{line.code[-30:].lstrip()}`: its end is missing"
    here = line.text[span.start.column - 1 : span.end.column - 1]
    if span.end.line != span.start.line or not here or len(here) > 30:
        return ANYTHING
    return f"Python does not expect `{here}` here: something before it is missing or misplaced"


def span_of_error(
    error: ParseError, statement: Statement, lines: list[PhysicalLine], line_offset: int
) -> Span:
    """The place that Python gives, if it is in the code of the statement; else its first line."""
    if not isinstance(error, SyntaxError) or error.lineno is None or not error.offset:
        return code_span(lines, statement.first)
    number = error.lineno - 1 + line_offset
    if not statement.first <= number <= statement.last:
        return code_span(lines, statement.first)
    line = lines[number]
    start = error.offset
    if line.start is None or not line.start < start <= line.end:
        return code_span(lines, number)
    end_number = (error.end_lineno or error.lineno) - 1 + line_offset
    end = error.end_offset or 0
    if end_number == number:
        end = min(end, line.end + 1)
    elif number < end_number <= statement.last:
        end = min(end, lines[end_number].end + 1)
    else:
        end_number, end = number, 0
    start_position = Position(number + 1, start)
    end_position = Position(end_number + 1, end)
    if end < 1 or end_position <= start_position:
        end_position = Position(number + 1, start + 1)
    return Span(start_position, end_position)


def code_span(lines: list[PhysicalLine], number: int) -> Span:
    """The code of a line, without indentation and comment; never empty."""
    line = lines[number]
    start = line.start or 0
    return Span(Position(number + 1, start + 1), Position(number + 1, max(line.end, start + 1) + 1))
