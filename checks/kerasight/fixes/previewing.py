"""What the fixes of a file lead to: found by applying them, before anyone asks for it."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import Final

from kerasight.fixes.applying import FixedText, Inspect, apply_fixes, identity
from kerasight.inspected import Inspection
from kerasight.source.files import SourceFile
from kerasight.source.text.editing import moved
from kerasight.values.findings import Finding, Fix, Position

UNPARSED: Final = "syntax-error"


def with_previews(file: SourceFile, inspection: Inspection, inspect: Inspect) -> Inspection:
    """The inspection of a file with what each fix leads to, and how many `--fix` applies.

    Inspects the file once for each round of fixes; not at all without fixes.
    """
    if all(finding.fix is None for finding in inspection.findings):
        return inspection
    fixed = apply_fixes(file, inspect, inspection)
    reasons = {identity(each.finding): each.reason for each in fixed.refused}
    findings = tuple(
        _previewed(finding, fixed, reasons.get(identity(finding), ""))
        for finding in inspection.findings
    )
    return replace(inspection, findings=findings, fixable=fixed.applied)


def alone(file: SourceFile, finding: Finding, inspect: Inspect) -> Fix | None:
    """The fix of a finding with what it alone leads to; None if the text would not parse.

    Inspects the file once.
    """
    fix = finding.fix
    if fix is None:
        return None
    inspection = inspect(file.edited(fix.edits).document)
    if any(each.rule == UNPARSED for each in inspection.findings):
        return None
    return fix._replace(after=_shape_at(moved(finding.span.start, fix.edits), inspection))


def _previewed(finding: Finding, fixed: FixedText, withheld: str) -> Finding:
    if finding.fix is None:
        return finding
    after = ""
    if not withheld:
        after = _shape_at(reduce(moved, fixed.rounds, finding.span.start), fixed.inspection)
    return finding._replace(fix=finding.fix._replace(after=after, withheld=withheld))


def _shape_at(position: Position, inspection: Inspection) -> str:
    """The output shape of the innermost layer or model that is made at a position."""
    made = [
        (each.span, each.output_shape)
        for each in inspection.layers
        if each.span.start <= position <= each.span.end
    ]
    made += [
        (each.span, each.outputs[0] if len(each.outputs) == 1 else each.outputs)
        for each in inspection.models
        if each.span.start <= position <= each.span.end
    ]
    if not made:
        return ""
    _, shape = max(made, key=lambda each: each[0].start)
    text = ", ".join(map(str, shape)) if isinstance(shape, tuple) else str(shape)
    return "" if "?" in text else text
