"""Loss, metrics and learning rate over the epochs of a training."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygal

from kerasight.grading.records.drawable import drawable
from kerasight.grading.records.report import Fit
from kerasight.grading.reporting.charts.drawing import (
    DASHED,
    HEIGHT,
    MOST_DOTS,
    MOST_LABELS,
    OPTIONS,
    finished,
)

RATE = "learning_rate"
WIDE_RATES, WIDE_VALUES = 10.0, 100.0
"""A learning rate, loss or metric that changes by this factor is drawn on a logarithmic axis: on a
linear one, all but the largest values are near zero."""

MOST_DECADES = 8
"""Labels of a logarithmic axis."""

RATE_HEIGHT = 200


def learning_curve(fit: Fit, name: str, place: str = "") -> str:
    """One chart of `name` and `val_name` over the epochs, as an inline SVG element.

    `place` distinguishes the charts of several trainings.
    """
    train, validation = drawable(fit.series(name)), drawable(fit.series(f"val_{name}"))
    chart = _over_epochs(fit, HEIGHT)
    _spread(chart, [*train, *validation], WIDE_VALUES)
    chart.add("training", train)
    if validation:
        chart.add("validation", validation, stroke_style=DASHED)
    title = f"{name} over {len(fit.points)} epochs"
    return finished(chart, f"{place}-{name}", title, _summary(train, validation))


def changing_rates(fit: Fit) -> list[float]:
    """The learning rates of the epochs, empty if constant or unknown."""
    rates = [rate for rate in drawable(fit.series(RATE)) if rate is not None]
    return rates if len(set(rates)) > 1 else []


def rate_curve(fit: Fit, place: str = "") -> str:
    """The learning rate over the epochs, on a logarithmic axis if it changes much."""
    rates = changing_rates(fit)
    chart = _over_epochs(fit, RATE_HEIGHT)
    _spread(chart, rates, WIDE_RATES)
    chart.add("learning rate", drawable(fit.series(RATE)))
    text = f"From {rates[0]:.3g} to {rates[-1]:.3g}."
    return finished(chart, f"{place}-{RATE}", f"learning rate over {len(fit.points)} epochs", text)


def _over_epochs(fit: Fit, height: int) -> pygal.Line:
    epochs = [point.epoch for point in fit.points]
    chart = pygal.Line(**{**OPTIONS, "height": height})
    chart.show_dots = len(epochs) <= MOST_DOTS
    chart.dots_size = 3
    chart.x_labels = [str(epoch) for epoch in epochs]
    step = -(-len(epochs) // MOST_LABELS)
    chart.x_labels_major = [str(epoch) for epoch in epochs[::step]]
    return chart


def _spread(chart: pygal.Line, values: Sequence[float | None], factor: float) -> None:
    """Use a logarithmic axis if the greatest value is `factor` times the least."""
    known = [value for value in values if value is not None]
    if not known or min(known) <= 0 or max(known) < factor * min(known):
        return
    low, high = math.floor(math.log10(min(known))), math.ceil(math.log10(max(known)))
    step = -(-(high - low) // MOST_DECADES)
    chart.logarithmic = True
    # The library draws no label at the top end.
    chart.range = (10.0**low, 1.05 * 10.0**high)
    chart.y_labels = [10.0**exponent for exponent in range(low, high + 1, step)]
    chart.y_title = "logarithmic"


def _summary(train: Sequence[float | None], validation: Sequence[float | None]) -> str:
    def ends(name: str, values: Sequence[float | None]) -> str:
        known = [value for value in values if value is not None]
        return f"{name} from {known[0]:.4g} to {known[-1]:.4g}. " if known else ""

    return (ends("Training", train) + ends("Validation", validation)).strip()
