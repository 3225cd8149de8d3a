"""Findings for people, and a closing line that counts them."""

# ruff: noqa: PLC0415 - a file without findings needs no frames, one of many no closing line

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from kerasight.inspected import Inspection
from kerasight.output.format import FileByFile


def render(inspection: Inspection, *, color: bool = False) -> str:
    """Every finding of one document, each followed by an empty line; "" if there is none."""
    from kerasight.output.finding_text import finding_lines

    return "".join(
        "\n".join(finding_lines(finding, inspection, color=color)) + "\n\n"
        for finding in inspection.findings
    )


def ending(inspections: Sequence[Inspection]) -> str:
    """The numbers of findings by severity, and of files."""
    from kerasight.output.summary import summary

    return summary(inspections)


FORMAT: Final = FileByFile(
    description="people: code, message and advice",
    render=render,
    in_color=partial(render, color=True),
    ending=ending,
    statistics="text",
    is_for_people=True,
)
