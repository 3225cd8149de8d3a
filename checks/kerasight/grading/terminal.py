"""Learning curves drawn with characters."""

from __future__ import annotations

import plotext
from rich.console import Group
from rich.table import Table
from rich.text import Text

from kerasight.grading.report import Fit

WIDTH, HEIGHT = 46, 12
MOST_TICKS = 8
TRAINING, VALIDATION = "blue", "orange"


def curves(fit: Fit, width: int) -> Group:
    """Loss and the first metric over the epochs, side by side when `width` columns hold them."""
    names = [name for name in fit.names if name != "learning_rate"][:2]
    charts = [Text.from_ansi(_curve(fit, name)) for name in names]
    grid = Table.grid(padding=(0, 2))
    if width >= len(charts) * (WIDTH + 2):
        grid.add_row(*charts)
    else:
        for chart in charts:
            grid.add_row(chart)
    legend = Text("    ━━ training", style="blue")
    if any(fit.series(f"val_{name}") for name in names):
        legend += Text("   ━━ validation", style="yellow")
    return Group(legend, grid)


def _curve(fit: Fit, name: str) -> str:
    figure = plotext.figure
    figure.clear()
    figure.theme("colorless")
    figure.plot_size(WIDTH, HEIGHT)
    figure.title(f"{name} by epoch")
    figure.legend(False)
    for series, colour in ((name, TRAINING), (f"val_{name}", VALIDATION)):
        points = [
            (point.epoch, value)
            for point in fit.points
            if (value := point.logs.get(series)) is not None
        ]
        if points:
            epochs, values = zip(*points, strict=True)
            marker = plotext.marker("braille", colour)
            figure.draw(figure.signal(list(epochs), list(values), marker=marker).lines())
    epochs_shown = [point.epoch for point in fit.points][:: -(-len(fit.points) // MOST_TICKS)]
    figure.ruler("x").ticks(epochs_shown, [str(epoch) for epoch in epochs_shown])
    return str(figure.build().string())
