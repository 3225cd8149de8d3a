"""The blanks of a starter that are still empty in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Final, NamedTuple, TypeAlias

from kerasight.source.comments.tokens import Comment, comments
from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span

BLANK: Final = re.compile(r"#\s*YOUR CODE HERE\b[:.]?\s*(?P<asked>.*)")
"""The comment of a starter that asks for code."""

FIRST_SENTENCE: Final = re.compile(r"[^.:]*")


class Blank(NamedTuple):
    """The text of a comment that asks for code, and the place of its first line."""

    asked: str
    span: Span


Run: TypeAlias = tuple[str, tuple[str, ...], str]
"""Blanks without code between them, the line of code above and the one below."""


def blanks_left(starter: str, text: str) -> Iterator[Blank]:
    """The empty blanks in `text`.

    A blank is empty if it, or its run of blanks, is between the same lines of code as in the
    starter: which blank of a run the code is for is unknown.
    """
    empty = {run for run, _ in _runs(starter)}
    for run, blanks in _runs(text):
        if run in empty:
            yield from blanks


@lru_cache(maxsize=8)
def _runs(text: str) -> Sequence[tuple[Run, tuple[Blank, ...]]]:
    """The runs of blanks; one with a placeholder on its own line (`units = None`) is alone."""
    found: list[tuple[Run, tuple[Blank, ...]]] = []
    run: list[Blank] = []
    above = ""
    for code, blank in (*_lines(text), ("end of the text", None)):
        if blank is not None and not code:
            run.append(blank)
            continue
        if run:
            found.append(((above, tuple(each.asked for each in run), code), tuple(run)))
            run = []
        if blank is not None:
            found.append((("", (blank.asked,), code), (blank,)))
        above = code
    return found


def _lines(text: str) -> Iterator[tuple[str, Blank | None]]:
    """The code of each line without its comment, and the blank on it; other lines are left out."""
    lines = split_lines(text)
    commented = {comment.start.line: comment for comment in comments(lines)}
    for number, line in enumerate(lines, start=1):
        comment = commented.get(number)
        if comment is None:
            if line.strip():
                yield line.strip(), None
            continue
        code = line[: comment.start.column - 1].strip()
        match = BLANK.match(comment.text)
        if match is not None:
            words = [match["asked"], *_further(commented, number)]
            sentence = FIRST_SENTENCE.match(" ".join(words))
            start, column = comment.start
            end = Position(start, column + len(comment.text.rstrip()))
            asked = sentence[0].strip() if sentence else ""
            yield code, Blank(asked, Span(comment.start, end))
        elif code:
            yield code, None


def _further(commented: Mapping[int, Comment], line: int) -> Iterator[str]:
    """The text of the comments right below a line that continue the one on it."""
    for number in count(line + 1):
        comment = commented.get(number)
        if comment is None or not comment.alone or BLANK.match(comment.text):
            return
        yield comment.text.lstrip("# ")
