"""A finding for people: place, message, code frame, advice."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

import click

from kerasight.inspected import Inspection
from kerasight.output.frame import code_frame
from kerasight.output.places import place_of
from kerasight.output.visible import one_line
from kerasight.values.findings import Finding, Fix, Severity

COLORS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    Severity.HINT: "cyan",
}
INDENTATION = "  "
WIDTH = 100
"""The width of message and help."""


def finding_lines(finding: Finding, inspection: Inspection, *, color: bool) -> Iterable[str]:
    """One finding: place and rule, frame, message, help, fix, related places."""

    def paint(text: str, foreground: str | None = None, *, bold: bool = False) -> str:
        return click.style(text, fg=foreground, bold=bold) if color else text

    place = place_of(finding.span, inspection)
    rule = paint(f"{finding.severity}[{finding.rule}]", COLORS[finding.severity], bold=True)
    keras = inspection.keras_of(finding)
    yield f"{paint(f'{place}:', bold=True)} {rule}" + (f" Keras {keras}" if keras else "")
    yield from indent(code_frame(place.lines, place.span, color=color))
    yield from paragraph(finding.message)
    if finding.help:
        first, *more = paragraph(f"help: {finding.help}")
        yield first.replace("help:", paint("help:", "green", bold=True), 1)
        yield from more
    if finding.fix is not None:
        label = paint("fix:", "green", bold=True)
        yield f"{INDENTATION}{label} {one_line(finding.fix.title)}{_outcome(finding.fix)}"
    for related in finding.related:
        place = place_of(related.span, inspection)
        yield INDENTATION + paint(f"{place}:", bold=True) + f" {one_line(related.message)}"
        yield from indent(indent(code_frame(place.lines, place.span, color=color)))


def _outcome(fix: Fix) -> str:
    """What a fix leads to, and whether `--fix` applies it."""
    if fix.withheld:
        return f" (not by --fix: {one_line(fix.withheld)})"
    return f", after: {fix.after} (--fix)" if fix.after else " (--fix)"


def paragraph(text: str) -> list[str]:
    """A text wrapped to a readable width; words, such as paths, are never broken."""
    return textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent=INDENTATION,
        subsequent_indent=INDENTATION,
        break_long_words=False,
        break_on_hyphens=False,
    )


def indent(lines: Iterable[str]) -> Iterable[str]:
    """The lines, indented."""
    return (INDENTATION + line for line in lines)
