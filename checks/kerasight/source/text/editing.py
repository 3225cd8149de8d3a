"""Edits of a text, by lines and columns."""

from __future__ import annotations

from collections.abc import Iterable

from kerasight.source.text.lines import LINE_END
from kerasight.values.findings import Edit, Position


def apply(text: str, edits: Iterable[Edit]) -> str:
    r"""The text with all edits applied. Raises ValueError if they overlap.

    Line endings in inserted text become those of the first line of the text.
    """
    first_end = LINE_END.search(text)
    line_end = first_end[0] if first_end is not None else "\n"
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def offset(position: Position) -> int:
        return starts[position.line - 1] + position.column - 1

    parts = []
    behind = 0
    for edit in sorted(set(edits), key=lambda each: each.span):
        start, end = offset(edit.span.start), offset(edit.span.end)
        if start < behind:
            raise ValueError(f"overlapping edits at {edit.span.start}")
        parts += [text[behind:start], edit.text.replace("\n", line_end)]
        behind = end
    return "".join([*parts, text[behind:]])


def moved(position: Position, edits: Iterable[Edit]) -> Position:
    """Where a position of a text is once edits that do not overlap are applied.

    A position inside of a replaced text goes to its start.
    """
    line, column = position
    for edit in sorted(set(edits), key=lambda each: each.span, reverse=True):
        start, end = edit.span.start, edit.span.end
        if start >= position:
            continue
        last = edit.text.rpartition("\n")[2]
        lines = edit.text.count("\n")
        if end > position:
            line, column = start
            continue
        if end.line == line:
            width = len(last) + (0 if lines else start.column - 1)
            column += width - (end.column - 1)
        line += lines - (end.line - start.line)
    return Position(line, column)


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits conflict: they change the same text, or insert at the same place.

    An edit does not overlap with an equal one.
    """
    if one == other:
        return False
    first, second = sorted((one.span, other.span))
    return second.start < first.end or first.start == second.start
