"""Findings as workflow commands, which GitHub shows in the changed lines of a pull request."""

from __future__ import annotations

from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.format import FileByFile
from kerasight.output.places import in_words, place_of
from kerasight.values.findings import Finding, Severity

COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.HINT: "notice",
}


def render(inspection: Inspection) -> str:
    """A command for each finding, with line ends."""
    return "".join(command(finding, inspection) + "\n" for finding in inspection.findings)


def command(finding: Finding, inspection: Inspection) -> str:
    """`::error title=...,file=...,line=...::message` (GitHub: Workflow commands).

    In a notebook, the line is that of its file; cell and line in the cell are part of the message.
    """
    place = place_of(finding.span, inspection)
    properties: dict[str, object] = {"title": f"Kerasight ({finding.rule})", "file": place.filename}
    if place.cell is None:
        start, end = place.span.start, place.span.end
        properties |= {"line": start.line, "endLine": end.line}
        if start.line == end.line:
            # GitHub accepts columns of a single line only.
            properties |= {"col": start.column, "endColumn": end.column}
    else:
        properties |= {"line": place.file_line}
    listed = ",".join(f"{name}={escape_property(str(value))}" for name, value in properties.items())
    text = escape(f"{in_words(place)}{finding.message}\n{finding.help}".rstrip())
    return f"::{COMMANDS[finding.severity]} {listed}::{text}"


def escape(text: str) -> str:
    """A message, as the toolkit of GitHub's own actions writes it (`escapeData`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A value of a property (`escapeProperty`)."""
    return escape(text).replace(":", "%3A").replace(",", "%2C")


FORMAT: Final = FileByFile(
    description="annotations in a pull request",
    render=render,
)
