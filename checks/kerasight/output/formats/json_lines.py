"""Findings as JSON lines: one object per line as soon as a file is done."""

from __future__ import annotations

import json
from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.finding_json import finding_object
from kerasight.output.format import FileByFile


def render(inspection: Inspection) -> str:
    """The findings of one file, with line endings; pure ASCII."""
    objects = (finding_object(finding, inspection) for finding in inspection.findings)
    return "".join(f"{json.dumps(each)}\n" for each in objects)


FORMAT: Final = FileByFile(
    description="programs: one object per line as each file is finished",
    render=render,
    statistics="json",
)
