"""Charts of a learning-rate search: the sweep, and the short trainings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pygal

from kerasight.grading.learning_rate.analysis import Band, Curve, Trial
from kerasight.grading.records.drawable import drawable
from kerasight.grading.reporting.charts.drawing import DASHED, OPTIONS, STYLE, finished, with_colors

WIDTH, HEIGHT = 900, 340
ROOM = 0.08
"""The margin above and below the smoothed losses, as a share of their range."""

DOTTED = {"width": 2, "dasharray": "2, 4"}
THIN = {"width": 1}


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in a sweep, each None if there is none: the band, the suggested rate, and the
    current one."""

    band: Band | None
    best: float | None
    now: float | None


def sweep_chart(swept: Curve, marks: Marks) -> str:
    """The losses over the logarithm of the learning rate, as an inline SVG element."""
    chart = pygal.XY(
        **{**OPTIONS, "width": WIDTH, "height": HEIGHT, "show_minor_x_labels": True},
        show_dots=False,
        x_title="learning rate",
    )
    chart.x_value_formatter = lambda exponent: f"1e{exponent:.0f}"
    if not swept.rates:
        return finished(chart, "sweep", "loss over the learning rate", "No step had a finite loss.")
    exponents = [math.log10(rate) for rate in swept.rates]
    chart.x_labels = range(math.ceil(exponents[0]), math.floor(exponents[-1]) + 1)
    low, high = _span(swept.smoothed)
    chart.range = (low, high)
    colors = []
    if marks.band is not None:
        left, right = math.log10(marks.band.low), math.log10(marks.band.high)
        corners = [(left, low), (left, high), (right, high), (right, low)]
        chart.add("band", corners, fill=True, stroke_style=THIN)
        colors.append("var(--band)")
    # Losses of single batches can leave the picture: they are clipped at its edge.
    single = [min(max(loss, low), high) for loss in swept.losses]
    chart.add("single", list(zip(exponents, single, strict=True)), stroke_style=THIN)
    chart.add("smoothed", list(zip(exponents, swept.smoothed, strict=True)))
    colors += ["var(--faint)", "var(--series-1)"]
    for rate, color, style in (
        (marks.now, "var(--series-6)", DOTTED),
        (marks.best, "var(--series-2)", DASHED),
    ):
        if rate is not None and swept.rates[0] <= rate <= swept.rates[-1]:
            at = math.log10(rate)
            chart.add(f"{rate:g}", [(at, low), (at, high)], stroke_style=style)
            colors.append(color)
    chart.style = with_colors(STYLE, colors)
    return finished(chart, "sweep", "loss over the learning rate", _described(swept, marks))


def trial_chart(trials: Sequence[Trial]) -> str:
    """The losses of the short trainings over their epochs, one line per learning rate."""
    chart = pygal.Line(**OPTIONS)
    epochs = max(len(each.losses) for each in trials)
    chart.x_labels = [str(epoch) for epoch in range(1, epochs + 1)]
    chart.show_minor_x_labels = True
    for trial in trials:
        chart.add(f"{trial.rate:g}", drawable(trial.losses))
    ends = [
        f"{trial.rate:g} ends at {'no number' if (loss := trial.loss) is None else f'{loss:.4g}'}."
        for trial in trials
    ]
    return finished(chart, "trials", f"losses of {len(trials)} short trainings", " ".join(ends))


def _span(smoothed: Sequence[float]) -> tuple[float, float]:
    low, high = min(smoothed), max(smoothed)
    room = ROOM * (high - low or abs(high) or 1.0)
    return low - room, high + room


def _described(swept: Curve, marks: Marks) -> str:
    losses = swept.smoothed
    text = (
        f"Smoothed, from {losses[0]:.4g} at {swept.rates[0]:.1e} to {min(losses):.4g} at the "
        f"lowest and {losses[-1]:.4g} at {swept.rates[-1]:.1e}."
    )
    if marks.band is not None:
        text += f" Worth trying: {marks.band.low:.1e} to {marks.band.high:.1e}."
    return text
