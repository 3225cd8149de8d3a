"""The number of findings of each rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from kerasight.inspected import Inspection


def count(inspections: Sequence[Inspection]) -> list[dict[str, Any]]:
    """The rules by the number of their findings; `fixable` counts those that `--fix` can fix."""
    findings = [finding for inspection in inspections for finding in inspection.findings]
    counts = Counter(finding.rule for finding in findings)
    fixable = Counter(each.rule for each in findings if each.fix and not each.fix.withheld)
    severities = {finding.rule: str(finding.severity) for finding in findings}
    return [
        {"code": rule, "severity": severities[rule], "count": number, "fixable": fixable[rule]}
        for rule, number in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]


def render_text(inspections: Sequence[Inspection]) -> str:
    """One line per rule, most frequent first."""
    rows = count(inspections)
    width = max((len(str(row["count"])) for row in rows), default=0)
    return "\n".join(
        f"{row['count']:>{width}}  {row['severity']}[{row['code']}]"
        + (f"  ({row['fixable']} with --fix)" if row["fixable"] else "")
        for row in rows
    )


def render_json(inspections: Sequence[Inspection]) -> str:
    """A list of objects."""
    return json.dumps(count(inspections), indent=2)
