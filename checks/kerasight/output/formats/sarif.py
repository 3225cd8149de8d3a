"""Findings as SARIF 2.1.0, for GitHub code scanning and others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from kerasight import __version__
from kerasight.inspected import Inspection
from kerasight.output.fingerprints import fingerprinted, path_of
from kerasight.output.format import OneDocument
from kerasight.output.places import in_words, place_of
from kerasight.rules import ALL_RULES, GROUPS
from kerasight.values.findings import Edit, Finding, Severity, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
HOME = "https://kerasight.readthedocs.io/"
LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
INDEX = {name: number for number, name in enumerate(GROUPS)}


def render(inspections: Sequence[Inspection], faults: Sequence[str] = ()) -> str:
    """One run with its rules and results; suppressed findings are among them, marked as such.

    `faults` say why other files could not be inspected.
    """
    results = [
        result(finding, inspection, fingerprint)
        for finding, inspection, fingerprint in fingerprinted(inspections)
    ]
    for inspection in inspections:
        for finding in inspection.suppressed:
            suppressed = result(finding, inspection)
            results.append(suppressed | {"suppressions": [{"kind": "inSource"}]})
    run = {
        "tool": {"driver": driver()},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "invocations": [
            {
                "executionSuccessful": not faults,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": fault}} for fault in faults
                ],
            }
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def driver() -> dict[str, Any]:
    """The tool and its rules."""
    return {
        "name": "Kerasight",
        "version": __version__,
        "informationUri": HOME,
        "rules": [
            {
                "id": rule.name,
                "shortDescription": {"text": rule.summary},
                "help": {"text": rule.documentation, "markdown": rule.documentation},
                "helpUri": rule.url,
                "defaultConfiguration": {
                    "level": LEVELS[rule.severity],
                    "enabled": rule.default,
                },
                "properties": {"tags": [rule.group]},
            }
            for rule in ALL_RULES.values()
        ],
    }


def result(finding: Finding, inspection: Inspection, fingerprint: str = "") -> dict[str, Any]:
    """One finding."""
    found: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{_cell(finding.span, inspection)}{finding.message}\n{finding.help}"},
        "locations": [location(finding.span, inspection)],
    }
    if finding.rule in INDEX:
        found["ruleIndex"] = INDEX[finding.rule]
    if fingerprint:
        found["partialFingerprints"] = {"kerasight/v1": fingerprint}
    if finding.related:
        found["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": f"{_cell(each.span, inspection)}{each.message}"},
                **location(each.span, inspection),
            }
            for number, each in enumerate(finding.related, start=1)
        ]
    if finding.fix is not None and not inspection.document.cells:
        found["fixes"] = [
            {
                "description": {"text": finding.fix.title},
                "artifactChanges": [changes(finding.fix.edits, inspection)],
            }
        ]
    return found


def _cell(span: Span, inspection: Inspection) -> str:
    return in_words(place_of(span, inspection))


def location(span: Span, inspection: Inspection) -> dict[str, Any]:
    """A file and a region of it; in a notebook, the line of its file."""
    place = place_of(span, inspection)
    where = {"startLine": place.file_line} if place.cell is not None else region(place.span)
    return {"physicalLocation": {"artifactLocation": artifact(place.filename), "region": where}}


def changes(edits: Sequence[Edit], inspection: Inspection) -> dict[str, Any]:
    """The replacements that a fix makes in its file."""
    return {
        "artifactLocation": artifact(inspection.document.filename),
        "replacements": [
            {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.text}}
            for edit in edits
        ],
    }


def artifact(filename: str) -> dict[str, str]:
    """A file as a relative URI, or as an absolute one outside of the working folder."""
    path = path_of(filename)
    return {"uri": f"file://{quote(path)}" if path.startswith("/") else quote(path)}


def region(span: Span) -> dict[str, int]:
    """A part of a text; columns from 1 in code points, the last one after the end."""
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


FORMAT: Final = OneDocument(
    description="GitHub code scanning and other tools that read SARIF 2.1.0; "
    "includes suppressed findings",
    render=render,
)
