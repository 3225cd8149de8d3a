"""Whether findings tell of a mistake where the real Keras raises."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from kerasight.values.findings import Finding, Severity

SPOKEN = (Severity.ERROR, Severity.WARNING)


def is_told(text: str, line: int, findings: Iterable[Finding]) -> bool:
    """Whether an error or a warning, or what it relates to, is at the statement of a line (from 1)
    or one line from it."""
    place = _statement(text, line)
    return any(
        each.severity in SPOKEN and not set(place).isdisjoint(_places(each)) for each in findings
    )


def _statement(text: str, line: int) -> range:
    """The lines of the innermost statement at a line, and one line around it."""
    found = [
        range(node.lineno - 1, (node.end_lineno or node.lineno) + 2)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return min(found, key=len)


def _places(finding: Finding) -> Iterator[int]:
    for span in (finding.span, *(each.span for each in finding.related)):
        yield from range(span.start.line, span.end.line + 1)
