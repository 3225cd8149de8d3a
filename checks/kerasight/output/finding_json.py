"""A finding as an object of JSON."""

from __future__ import annotations

from typing import Any

from kerasight.inspected import Inspection
from kerasight.output.places import place_of
from kerasight.values.findings import Finding, Fix, Position, Related, Span


def finding_object(finding: Finding, inspection: Inspection) -> dict[str, Any]:
    """One finding; `code` is the rule's name, rows and columns count from 1.

    `keras` is the version that it is for, `cell` the code cell of a notebook, from 1; rows count
    from its first line.
    """
    return {
        "code": finding.rule,
        "group": finding.group,
        "severity": str(finding.severity),
        "keras": inspection.keras_of(finding),
        "message": finding.message,
        "help": finding.help,
        "url": finding.url,
        "filename": inspection.document.filename,
        **locations(finding.span, inspection),
        "related": [related_object(related, inspection) for related in finding.related],
        "fix": None if finding.fix is None else fix_object(finding.fix, inspection),
    }


def related_object(related: Related, inspection: Inspection) -> dict[str, Any]:
    """Another place that is part of a finding, perhaps in another file."""
    return {
        "message": related.message,
        "filename": place_of(related.span, inspection).filename,
        **locations(related.span, inspection),
    }


def fix_object(fix: Fix, inspection: Inspection) -> dict[str, Any]:
    """A change of the text: the edits replace the text between their locations.

    `after` is the output shape that it leads to, null if unknown; `withheld` says why `--fix` does
    not apply it, null if it does.
    """
    edits = [{"content": edit.text, **locations(edit.span, inspection)} for edit in fix.edits]
    return {
        "title": fix.title,
        "edits": edits,
        "after": fix.after or None,
        "withheld": fix.withheld or None,
    }


def locations(span: Span, inspection: Inspection) -> dict[str, Any]:
    """The cell, the start of a span, and the place after its end."""
    place = place_of(span, inspection)
    return {
        "cell": place.cell,
        "location": row_and_column(place.span.start),
        "end_location": row_and_column(place.span.end),
    }


def row_and_column(position: Position) -> dict[str, int]:
    """A row and a column, both from 1; columns in code points."""
    return {"row": position.line, "column": position.column}
