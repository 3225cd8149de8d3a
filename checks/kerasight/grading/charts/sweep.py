"""The sweep of a search for the learning rate."""

from __future__ import annotations

import math

import pygal

from kerasight.grading.charts.drawing import DASHED, OPTIONS, finished
from kerasight.grading.learning_rate.analysis import Curve

WIDTH = 900


def sweep_chart(swept: Curve, best: float | None) -> str:
    """The smoothed loss over the logarithm of the learning rate, as an inline SVG element.

    The rate `best` is a line across it.
    """
    points = [
        (math.log10(rate), loss) for rate, loss in zip(swept.rates, swept.smoothed, strict=True)
    ]
    chart = pygal.XY(**{**OPTIONS, "width": WIDTH, "show_minor_x_labels": True}, show_dots=False)
    chart.x_value_formatter = lambda exponent: f"1e{exponent:.0f}"
    chart.add("smoothed loss", points)
    text = "No step had a finite loss."
    if points:
        losses = swept.smoothed
        chart.x_labels = range(math.ceil(points[0][0]), math.floor(points[-1][0]) + 1)
        text = (
            f"From {losses[0]:.4g} at {swept.rates[0]:.1e} to {min(losses):.4g} at the lowest and "
            f"{losses[-1]:.4g} at {swept.rates[-1]:.1e}."
        )
        if best is not None:
            ends = [(math.log10(best), loss) for loss in (min(losses), max(losses))]
            chart.add("suggestion", ends, stroke_style=DASHED)
    return finished(chart, "sweep", "smoothed loss over the learning rate", text)
