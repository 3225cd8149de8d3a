"""Findings one line each, as compilers print them and editors parse them."""

from __future__ import annotations

from kerasight.inspection import Inspection
from kerasight.output.visible import one_line
from kerasight.values.findings import Finding, Position


def render(inspection: Inspection) -> str:
    """`file:line:column: severity[rule] message` for each finding, with line ends."""
    filename = inspection.document.filename
    return "".join(finding_line(finding, filename) + "\n" for finding in inspection.findings)


def finding_line(finding: Finding, filename: str) -> str:
    """`file:line:column: severity[rule] message` for one finding."""
    label = f"{finding.severity}[{finding.rule}]"
    return line(filename, finding.span.start, label, finding.message + elsewhere(finding))


def elsewhere(finding: Finding) -> str:
    """Where it happens, for a finding on a call into another file."""
    first = finding.related[0] if finding.related else None
    if first is None or first.span.elsewhere is None or first.span.home != finding.span:
        return ""
    start = first.span.start
    return f" ({first.span.elsewhere.file}:{start.line}:{start.column})"


def line(filename: str, position: Position, label: str, message: str) -> str:
    """One finding on exactly one line."""
    place = f"{one_line(filename)}:{position.line}:{position.column}:"
    return f"{place} {label} {one_line(message)}"
