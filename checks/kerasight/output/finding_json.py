"""Findings as JSON, for hooks, graders and other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kerasight.inspection import Inspection
from kerasight.values.findings import Finding, Fix, Position, Related, Span


def render(inspections: Sequence[Inspection]) -> str:
    """A list of all findings; pure ASCII, so that no pipe can spoil it."""
    return json.dumps(
        [
            finding_object(finding, inspection.document.filename)
            for inspection in inspections
            for finding in inspection.findings
        ],
        indent=2,
    )


def finding_object(finding: Finding, filename: str) -> dict[str, Any]:
    """One finding; `code` is the rule's name, rows and columns count from 1."""
    return {
        "code": finding.rule,
        "group": finding.group,
        "severity": str(finding.severity),
        "message": finding.message,
        "help": finding.help,
        "url": finding.url,
        "filename": filename,
        **locations(finding.span),
        "related": [related_object(related, filename) for related in finding.related],
        "fix": None if finding.fix is None else fix_object(finding.fix),
    }


def related_object(related: Related, filename: str) -> dict[str, Any]:
    """Another place that has a part in a finding, perhaps in another file."""
    place = related.filename(filename)
    return {"message": related.message, "filename": place, **locations(related.span)}


def fix_object(fix: Fix) -> dict[str, Any]:
    """A change of the text: the edits replace what stands between their locations."""
    edits = [{"content": edit.text, **locations(edit.span)} for edit in fix.edits]
    return {"title": fix.title, "edits": edits}


def locations(span: Span) -> dict[str, Any]:
    """Where a span begins, and the place just behind its end."""
    return {"location": place(span.start), "end_location": place(span.end)}


def place(position: Position) -> dict[str, int]:
    """A row and a column, both from 1; columns in code points."""
    return {"row": position.line, "column": position.column}
