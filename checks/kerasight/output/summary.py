"""The closing line of a check; separate from the frames, so that a clean run imports less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kerasight.inspected import Inspection
from kerasight.values.findings import Severity

NOUNS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "remark",
    Severity.HINT: "hint",
}


def summary(inspections: Sequence[Inspection]) -> str:
    """The closing line: the findings of each severity, in how many files, and the fixes."""
    counts = Counter(finding.severity for item in inspections for finding in item.findings)
    if not counts:
        return f"No mistakes found in {amount(len(inspections), 'file')}"
    with_findings = sum(1 for item in inspections if item.findings)
    parts = [amount(counts[level], NOUNS[level]) for level in Severity if counts[level]]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    if counts.keys() <= {Severity.INFO, Severity.HINT}:
        return f"No mistakes found in {amount(len(inspections), 'file')}, but {listed}"
    fixable = sum(item.fixable for item in inspections)
    fixes = f"; {fixable} fixable with --fix" if fixable else ""
    return f"Found {listed} in {amount(with_findings, 'file')}{fixes}"


def amount(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
