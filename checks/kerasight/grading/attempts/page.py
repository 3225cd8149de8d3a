"""Comparing attempts, as a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from kerasight.faults import Fault
from kerasight.grading.attempts.comparing import Side, changes, facts, overlays
from kerasight.grading.reporting.charts.attempts import overlay_chart
from kerasight.grading.reporting.templating import render


def write_comparison(sides: Sequence[Side], path: Path) -> Path:
    """Write the page of at least two attempts; returns its absolute path.

    Raises Fault if it cannot be written.
    """
    page = path.absolute()
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(render_comparison(sides), encoding="utf-8")
    except OSError as error:
        raise Fault(f"{path} cannot be written: {error.strerror}") from error
    return page


def render_comparison(sides: Sequence[Side]) -> str:
    """The comparison as one HTML page without other files or scripts."""
    return render(
        "comparison.html.j2",
        sides=sides,
        facts=facts(sides),
        # The SVG comes from the plotting library, which escapes the names in it.
        charts=[(each, Markup(overlay_chart(each.name, each.lines))) for each in overlays(sides)],
        changes=changes(sides),
    )
