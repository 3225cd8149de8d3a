"""Findings one line each, as compilers print them and editors parse them."""

from __future__ import annotations

from kerasight.inspection import Inspection
from kerasight.output.visible import one_line
from kerasight.values.findings import Position


def render(inspection: Inspection) -> str:
    """`file:line:column: severity[rule] message` for each finding, with line ends."""
    return "".join(
        line(
            inspection.document.filename,
            finding.span.start,
            f"{finding.severity}[{finding.rule}]",
            finding.message,
        )
        + "\n"
        for finding in inspection.findings
    )


def line(filename: str, position: Position, label: str, message: str) -> str:
    """One finding on exactly one line."""
    place = f"{one_line(filename)}:{position.line}:{position.column}:"
    return f"{place} {label} {one_line(message)}"
