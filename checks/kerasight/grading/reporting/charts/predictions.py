"""Predicted and true numbers: as points, and for a series over time."""

from __future__ import annotations

import pygal

from kerasight.grading.records.answers import PredictedRecord
from kerasight.grading.reporting.charts.drawing import (
    DASHED,
    HEIGHT,
    MOST_LABELS,
    OPTIONS,
    finished,
)

FORECAST_WIDTH = 1_140


def scatter(predicted: PredictedRecord, unit: str) -> str:
    """One point per example, the truth on the x axis and the prediction on the y axis, and the
    diagonal of correct predictions."""
    points = list(zip(predicted.truth, predicted.predicted, strict=True))
    low, high = min(map(min, points)), max(map(max, points))
    chart = pygal.XY(**{**OPTIONS, "show_minor_x_labels": True}, show_x_guides=True)
    chart.x_title, chart.y_title = _axis("truth", unit), "prediction"
    chart.add("examples", points, stroke=False, dots_size=2.5)
    chart.add("right", [(low, low), (high, high)], show_dots=False, stroke_style=DASHED)
    text = f"Truth from {min(predicted.truth):.4g} to {max(predicted.truth):.4g}, predictions from "
    text += f"{min(predicted.predicted):.4g} to {max(predicted.predicted):.4g}."
    return finished(chart, "scatter", f"predictions of {len(points)} training examples", text)


def forecast(predicted: PredictedRecord, unit: str) -> str:
    """The forecast and the true values, step by step."""
    count = len(predicted.truth)
    chart = pygal.Line(
        **{**OPTIONS, "width": FORECAST_WIDTH, "height": HEIGHT, "show_dots": False},
        y_title=unit or None,
    )
    names = list(predicted.captions) or [str(number) for number in range(1, count + 1)]
    chart.x_labels = names
    chart.x_labels_major = names[:: -(-count // MOST_LABELS)]
    chart.add("truth", predicted.truth)
    chart.add("forecast", predicted.predicted, stroke_style=DASHED)
    title = f"forecast over the truth, {names[0]} to {names[-1]}"
    text = f"Truth up to {max(predicted.truth):.4g}, forecast up to {max(predicted.predicted):.4g}."
    return finished(chart, "forecast", title, text)


def _axis(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name
