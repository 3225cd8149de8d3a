"""Findings, one per line, as compilers print them and editors parse them."""

from __future__ import annotations

from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.finding_line import finding_line
from kerasight.output.format import FileByFile


def render(inspection: Inspection) -> str:
    """`file:line:column: severity[rule] message` for each finding, with line ends."""
    return "".join(finding_line(each, inspection) + "\n" for each in inspection.findings)


FORMAT: Final = FileByFile(
    description="people and editors: one line per finding",
    render=render,
    statistics="text",
    is_for_people=True,
)
