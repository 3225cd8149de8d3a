"""Findings as one JSON list, for hooks, graders and other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.finding_json import finding_object
from kerasight.output.format import OneDocument


def render(inspections: Sequence[Inspection], _faults: Sequence[str] = ()) -> str:
    """A list of all findings; pure ASCII, safe in every pipe."""
    return json.dumps(
        [
            finding_object(finding, inspection)
            for inspection in inspections
            for finding in inspection.findings
        ],
        indent=2,
    )


FORMAT: Final = OneDocument(
    description="programs: one list at the end",
    render=render,
    statistics="json",
)
