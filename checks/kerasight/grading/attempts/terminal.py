"""Comparing attempts, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from kerasight.grading.attempts.comparing import Side, changes, facts, overlays
from kerasight.grading.reporting.terminal import overlaid, side_by_side


def comparison(sides: Sequence[Side], width: int) -> Group:
    """A table of the results, the curves, and the changes of the code."""
    table = Table(show_header=True, box=None, padding=(0, 2, 0, 0))
    table.add_column("")
    for side in sides:
        table.add_column(f"{side.label} {side.attempt.attempt}", overflow="fold")
    for label, row in facts(sides):
        table.add_row(label, *row, style="" if len(set(row)) == 1 else "bold")
    parts: list[Any] = [table]
    curves = overlays(sides)
    if curves:
        parts += [Text(), side_by_side([overlaid(each.name, each.lines) for each in curves], width)]
    for change in changes(sides):
        parts.append(Text("\n" + "\n".join(change.lines)))
        if change.left:
            parts.append(Text(f"... {change.left} more lines"))
    return Group(*parts)
