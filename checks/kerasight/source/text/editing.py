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


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits conflict: they change the same text, or insert at the same place.

    An edit does not overlap with an equal one.
    """
    if one == other:
        return False
    first, second = sorted((one.span, other.span))
    return second.start < first.end or first.start == second.start
