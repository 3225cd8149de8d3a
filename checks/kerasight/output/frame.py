"""A code frame: the numbered lines around a span, with the span underlined."""

from __future__ import annotations

from collections.abc import Sequence

import click
from rich.cells import cell_len

from kerasight.output.visible import visible
from kerasight.values.findings import Span

CONTEXT = 2
"""How many lines a frame shows above and below a span."""

MAXIMUM_SPAN_LINES = 6
"""Of a longer span, the first and last lines are shown, with `...` between them."""

MAXIMUM_WIDTH = 120
"""The width of a frame; of a longer line, the part around the span is shown."""

LEAD = 20
"""Columns shown before a span that starts too far right."""


def code_frame(lines: Sequence[str], span: Span, *, color: bool = False) -> list[str]:
    """The lines of the frame. Wide characters and tabs do not shift the underline."""
    first = max(span.start.line - CONTEXT, 1)
    last_of_span = min(span.end.line, len(lines))
    last = min(last_of_span + CONTEXT, len(lines))
    while first < span.start.line and not lines[first - 1].strip():
        first += 1
    while last > last_of_span and not lines[last - 1].strip():
        last -= 1
    gutter = len(str(last))
    start_cell = cell_len(visible(lines[span.start.line - 1][: span.start.column - 1]))
    skipped = max(start_cell - LEAD, 0) if start_cell > MAXIMUM_WIDTH - LEAD else 0
    hidden = range(span.start.line + MAXIMUM_SPAN_LINES - 2, last_of_span)
    if last_of_span - span.start.line < MAXIMUM_SPAN_LINES:
        hidden = range(0)

    def row(number: str, text: str) -> str:
        margin = f"{number:>{gutter}} |"
        return f"{click.style(margin, fg='blue') if color else margin} {text}".rstrip()

    frame = []
    for number in range(first, last + 1):
        if number in hidden:
            if number == hidden.start:
                frame.append(row("", "..."))
            continue
        text = lines[number - 1]
        left = skipped if number == span.start.line else 0
        frame.append(row(str(number), crop(visible(text), left)))
        underline = underline_of(text, number, span)
        if underline:
            shown = crop(underline, left, mark="   ")
            frame.append(row("", click.style(shown, fg="red", bold=True) if color else shown))
    return frame


def underline_of(text: str, number: int, span: Span) -> str:
    """Spaces and `^` for line `number`, "" if the span is not in its code."""
    if not span.start.line <= number <= span.end.line:
        return ""
    indentation = len(text) - len(text.lstrip())
    start = span.start.column - 1 if number == span.start.line else indentation
    end = span.end.column - 1 if number == span.end.line else len(text.rstrip())
    if end <= start and span.start.line != span.end.line:
        return ""
    before = cell_len(visible(text[:start])) + max(start - len(text), 0)
    return " " * before + "^" * max(cell_len(visible(text[start:end])), 1)


def crop(text: str, skipped: int, mark: str = "...") -> str:
    """The part of `text` from cell `skipped` on, at most MAXIMUM_WIDTH cells; `mark` for cuts."""
    shown = []
    cell = 0
    for number, character in enumerate(text):
        width = cell_len(character)
        if cell >= skipped:
            shown.append(character)
        elif cell + width > skipped:
            shown.append(" ")
        cell += width
        if cell >= skipped + MAXIMUM_WIDTH and number + 1 < len(text):
            shown.append(mark)
            break
    return (mark if skipped else "") + "".join(shown)
