"""Advice as diagnostics: one per line, with all changes to try there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from lsprotocol import types

from kerasight.source.text.lines import split_lines
from kerasight.values.findings import Position, Span
from kerasight_server.advice import Advice, Diagnosis
from kerasight_server.sheet import Sheet


def advice_by_line(diagnosis: Diagnosis) -> Iterator[tuple[int, list[Advice]]]:
    """The advice for each line, best first."""
    ordered = sorted(diagnosis.advice, key=attrgetter("line", "number"))
    for line, advice in groupby(ordered, key=attrgetter("line")):
        yield line, list(advice)


def advice_diagnostic(
    diagnosis: Diagnosis, line: int, advice: list[Advice], sheet: Sheet
) -> types.Diagnostic:
    """The diagnostic for one line: what is wrong, and what to try there."""
    words = [diagnosis.summary, *(f"{each.number}. {each.text}" for each in advice)]
    return types.Diagnostic(
        sheet.location(span_of_line(diagnosis.text, line)).range,
        "\n".join(words),
        types.DiagnosticSeverity.Information,
        code=diagnosis.kind,
        source=diagnosis.source,
    )


def span_of_line(text: str, number: int) -> Span:
    """A line of a text, without indentation."""
    line = split_lines(text)[number - 1]
    begin = len(line) - len(line.lstrip())
    return Span(Position(number, begin + 1), Position(number, len(line.rstrip()) + 1))
