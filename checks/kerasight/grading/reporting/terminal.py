"""Learning curves drawn with characters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import plotext
from rich.console import Group
from rich.table import Table
from rich.text import Text

from kerasight.grading.records.drawable import drawable
from kerasight.grading.records.report import Fit

WIDTH, HEIGHT = 46, 12
MOST_TICKS = 8

Line: TypeAlias = tuple[str, Sequence[float | None]]

COLORS = (
    ("blue", "blue"),
    ("orange", "yellow"),
    ("green", "green"),
    ("magenta", "magenta"),
    ("red", "red"),
    ("cyan", "cyan"),
)
"""The colours of lines, for the plotting library and for the console."""


def curves(fit: Fit, width: int) -> Group:
    """Loss and the first metric over the epochs, side by side if they fit into `width` columns."""
    names = [name for name in fit.names if name != "learning_rate"][:2]
    epochs = [point.epoch for point in fit.points]
    charts = [
        _drawn(f"{name} by epoch", epochs, [fit.series(name), fit.series(f"val_{name}")])
        for name in names
    ]
    labels = ["training"]
    if any(fit.series(f"val_{name}") for name in names):
        labels.append("validation")
    return Group(_legend(labels), side_by_side(charts, width))


def overlaid(name: str, lines: Sequence[Line]) -> Group:
    """One metric over the epochs, in labelled lines."""
    epochs = range(1, max(len(values) for _, values in lines) + 1)
    chart = _drawn(f"{name} by epoch", epochs, [values for _, values in lines])
    return Group(_legend([label for label, _ in lines]), chart)


def side_by_side(charts: Sequence[Group | Text], width: int) -> Table:
    """Charts in one row if they fit into `width` columns, else below each other."""
    grid = Table.grid(padding=(0, 2))
    if width >= len(charts) * (WIDTH + 2):
        grid.add_row(*charts)
    else:
        for chart in charts:
            grid.add_row(chart)
    return grid


def _legend(labels: Sequence[str]) -> Text:
    legend = Text()
    for label, (_, color) in zip(labels, COLORS, strict=False):
        legend += Text(f"{'   ' if legend else '    '}━━ {label}", style=color)
    return legend


def _drawn(title: str, epochs: Sequence[int], lines: Sequence[Sequence[float | None]]) -> Text:
    figure = plotext.figure
    figure.clear()
    figure.theme("colorless")
    figure.plot_size(WIDTH, HEIGHT)
    figure.title(title)
    figure.legend(False)
    for values, (color, _) in zip(lines, COLORS, strict=False):
        # A line with fewer epochs ends before the others.
        points = [
            (epoch, value)
            for epoch, value in zip(epochs, drawable(values), strict=False)
            if value is not None
        ]
        if points:
            marker = plotext.marker("braille", color)
            known, heights = zip(*points, strict=True)
            figure.draw(figure.signal(list(known), list(heights), marker=marker).lines())
    shown = list(epochs)[:: -(-len(epochs) // MOST_TICKS)]
    figure.ruler("x").ticks(shown, [str(epoch) for epoch in shown])
    return Text.from_ansi(str(figure.build().string()))
