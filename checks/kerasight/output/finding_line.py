"""One line for a finding, as compilers print it and editors parse it."""

from __future__ import annotations

from kerasight.inspected import Inspection
from kerasight.output.places import Place, place_of
from kerasight.output.visible import one_line
from kerasight.values.findings import Finding


def finding_line(finding: Finding, inspection: Inspection) -> str:
    """One finding; in a notebook `file:cell 3:line:column`, with cells from 1."""
    label = f"{finding.severity}[{finding.rule}]"
    message = finding.message + elsewhere(finding, inspection)
    return line(place_of(finding.span, inspection), label, message)


def elsewhere(finding: Finding, inspection: Inspection) -> str:
    """Where it happens, for a finding on a call into another file."""
    first = finding.related[0] if finding.related else None
    if first is None or first.span.elsewhere is None or first.span.home != finding.span:
        return ""
    return f" ({place_of(first.span, inspection)})"


def line(place: Place, label: str, message: str) -> str:
    """One finding on exactly one line."""
    return f"{place}: {label} {one_line(message)}"
