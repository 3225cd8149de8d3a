"""The comments of a text, found by tokens: never inside a string, also in unfinished code."""

# ruff: noqa: PLC0415 - most files have no comment for us

from __future__ import annotations

import tokenize
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerasight.values.findings import Position


class Comment(NamedTuple):
    """A comment with its `#`."""

    text: str
    start: Position

    alone: bool
    """Whether there is no code before it on its line."""


def comments(lines: Sequence[str]) -> tuple[Comment, ...]:
    """The comments of a text, given as lines without their ends, in order; never raises."""
    try:
        return tuple(_by_tokens(lines))
    except (tokenize.TokenError, SyntaxError):
        return tuple(_by_scanning(lines))


def _by_tokens(lines: Sequence[str]) -> Iterator[Comment]:
    ended = iter([f"{line}\n" for line in lines])
    for token in tokenize.generate_tokens(lambda: next(ended, "")):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            yield _comment(lines, row, column)


def _by_scanning(lines: Sequence[str]) -> Iterator[Comment]:
    """The comments of a text with an open bracket or string, which Python's tokenizer rejects."""
    from kerasight.source.text.scanning import scan

    for row, line in enumerate(scan(tuple(lines)), start=1):
        if line.ends_in_string or line.never_closed_string:
            continue
        behind = line.text[line.end :]
        column = len(line.text) - len(behind.lstrip())
        if behind.lstrip().startswith("#"):
            yield _comment(lines, row, column)


def _comment(lines: Sequence[str], row: int, column: int) -> Comment:
    line = lines[row - 1]
    return Comment(line[column:], Position(row, column + 1), not line[:column].strip())
