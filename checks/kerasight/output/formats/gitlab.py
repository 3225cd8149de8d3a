"""Findings as GitLab's Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.fingerprints import fingerprinted, path_of
from kerasight.output.format import OneDocument
from kerasight.output.places import in_words, place_of
from kerasight.values.findings import Severity

SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.INFO: "minor",
    Severity.HINT: "info",
}


def render(inspections: Sequence[Inspection], _faults: Sequence[str] = ()) -> str:
    """A list of all findings (GitLab: Code Quality report format)."""
    report = []
    for finding, inspection, fingerprint in fingerprinted(inspections):
        place = place_of(finding.span, inspection)
        last = place.span.end.line if place.cell is None else place.file_line
        report.append(
            {
                "description": f"{in_words(place)}{finding.message}",
                "check_name": finding.rule,
                "fingerprint": fingerprint,
                "severity": SEVERITIES[finding.severity],
                "location": {
                    "path": path_of(place.filename),
                    "lines": {"begin": place.file_line, "end": last},
                },
                "content": {"body": f"{finding.help} {finding.url}".strip()},
            }
        )
    return json.dumps(report, indent=2)


FORMAT: Final = OneDocument(
    description="GitLab's Code Quality report",
    render=render,
)
