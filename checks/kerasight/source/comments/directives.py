"""Where to write a comment that suppresses a rule."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from kerasight.source.comments.suppressions import LINE, suppressions
from kerasight.source.document import MARK, Document
from kerasight.source.text.lines import split_lines
from kerasight.source.text.scanning import scan
from kerasight.values.findings import Edit, Finding, Position, Span


def ignoring(document: Document, findings: Iterable[Finding]) -> list[Edit]:
    """The edits that suppress findings, each on the line where it begins.

    An existing comment with names of rules gets more names. If a line cannot end in a comment
    (inside a string, before a backslash), the comment is written above the statement.
    """
    scanned = scan(split_lines(document.text))
    listed = {each.span.start.line: each for each in suppressions(document) if each.listed}
    wanted: dict[tuple[int, bool], list[str]] = {}
    for finding in findings:
        number = finding.span.start.line
        line = scanned[number - 1]
        is_open = line.ends_in_string or line.never_closed_string or line.joined
        place = (_statement_line(document, number), True) if is_open else (number, False)
        names = wanted.setdefault(place, [])
        if finding.rule not in names:
            names.append(finding.rule)
    edits = []
    for (number, above), names in wanted.items():
        there = listed.get(number)
        if there is not None and there.listed is not None and not above and there.first == number:
            every = ", ".join(dict.fromkeys([*there.names, *names]))
            edits.append(Edit(there.listed, f"[{every}]"))
            continue
        text = document.lines[number - 1]
        comment = f"# {MARK} {LINE}[{', '.join(names)}]"
        if above:
            margin = text[: len(text) - len(text.lstrip())]
            edits.append(_insertion(number, 1, f"{margin}{comment}\n"))
        else:
            edits.append(_insertion(number, len(text.rstrip()) + 1, f"  {comment}"))
    return edits


def _insertion(line: int, column: int, text: str) -> Edit:
    place = Position(line, column)
    return Edit(Span(place, place), text)


def _statement_line(document: Document, line: int) -> int:
    """The first line of the innermost statement that a line belongs to."""
    starts = [
        node.lineno
        for node in ast.walk(document.tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or line)
    ]
    return max(starts, default=line)
