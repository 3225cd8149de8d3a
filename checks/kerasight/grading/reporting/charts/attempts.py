"""The curves of several attempts in one chart."""

from __future__ import annotations

from collections.abc import Sequence

import pygal

from kerasight.grading.records.drawable import drawable
from kerasight.grading.reporting.charts.drawing import MOST_DOTS, MOST_LABELS, OPTIONS, finished

DASHES = ("", "7, 4", "2, 3", "10, 3, 2, 3", "4, 2", "12, 5")
"""Line styles, to distinguish lines without colours."""


def overlay_chart(name: str, lines: Sequence[tuple[str, Sequence[float | None]]]) -> str:
    """One metric over the epochs in labelled lines, as an inline SVG element."""
    count = max(len(values) for _, values in lines)
    chart = pygal.Line(**OPTIONS)
    chart.show_dots = count <= MOST_DOTS
    epochs = [str(epoch) for epoch in range(1, count + 1)]
    chart.x_labels = epochs
    chart.x_labels_major = epochs[:: -(-count // MOST_LABELS)]
    for (label, values), dashes in zip(lines, DASHES, strict=False):
        chart.add(label, drawable(values), stroke_style={"width": 2.5, "dasharray": dashes})
    ends = [
        f"{label} ends at {'no number' if (last := values[-1]) is None else f'{last:.4g}'}."
        for label, values in lines
    ]
    title = f"{name} of {len(lines)} attempts"
    return finished(chart, f"overlay-{name}", title, " ".join(ends))
