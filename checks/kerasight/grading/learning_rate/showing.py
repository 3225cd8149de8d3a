"""The result of a search as a plot, as lines, as JSON and as a patch."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import plotext

from kerasight.grading.learning_rate.editing import learning_rate_edit
from kerasight.grading.learning_rate.finding import Found
from kerasight.output import diff
from kerasight.source.files import open_file

WIDTH, HEIGHT = 72, 16


def plot(found: Found) -> str:
    """The smoothed loss over the logarithm of the learning rate."""
    figure = plotext.figure
    figure.clear()
    figure.theme("colorless")
    figure.plot_size(WIDTH, HEIGHT)
    figure.title("smoothed loss by learning rate")
    figure.legend(False)
    exponents = [math.log10(rate) for rate in found.swept.rates]
    marker = plotext.marker("braille", "blue")
    figure.draw(figure.signal(exponents, list(found.swept.smoothed), marker=marker).lines())
    if exponents:
        ticks = range(math.ceil(exponents[0]), math.floor(exponents[-1]) + 1)
        figure.ruler("x").ticks(list(ticks), [f"1e{tick}" for tick in ticks])
    return str(figure.build().string())


def lines(found: Found) -> Iterator[str]:
    """What the sweep and the trials say."""
    swept = found.swept
    now = "" if found.begun.learning_rate is None else f" (now {found.begun.learning_rate:g})"
    if swept.diverged_at is not None:
        yield f"The loss diverges at {swept.diverged_at:.1e}."
    if isinstance(found.band, str):
        yield f"No suggestion: {found.band}."
        return
    yield f"Rates worth trying: {found.band.low:.1e} to {found.band.high:.1e}."
    for trial in found.trials:
        kind = "validation loss" if trial.validated else "loss"
        value = "not finite" if trial.loss is None else f"{trial.loss:.4g}"
        yield f"  {trial.rate:g}: {kind} {value}"
    best = found.best
    if best is None:
        yield "No suggestion: every trial diverged."
        return
    yield f"Learning rate for {found.begun.optimizer}: {best.rate:g}{now}."
    ends = [each.rate for each in found.trials]
    if best.rate == max(ends):
        yield "It is the highest that was tried: one three times as high may do as well."


def patch(solution: Path, rate: float) -> str:
    """The change to the file, empty where it is not certain."""
    opened = open_file(solution)
    edit = learning_rate_edit(opened.document, rate)
    if edit is None:
        return ""
    before = "".join(text for _, text in opened.pieces)
    after = "".join(text for _, text in opened.edited([edit]).pieces)
    return diff.render(before, after, solution.name)


def to_json(found: Found) -> dict[str, Any]:
    """The whole result; rates and losses of the sweep up to where it diverged."""
    is_band = not isinstance(found.band, str)
    return {
        "optimizer": found.begun.optimizer,
        "learning_rate": found.begun.learning_rate,
        "sweep": {
            "learning_rates": list(found.swept.rates),
            "losses": list(found.swept.losses),
            "smoothed": list(found.swept.smoothed),
            "diverged_at": found.swept.diverged_at,
        },
        "band": [found.band.low, found.band.high] if not isinstance(found.band, str) else None,
        "reason": None if is_band else found.band,
        "trials": [
            {"learning_rate": each.rate, "loss": each.loss, "validated": each.validated}
            for each in found.trials
        ],
        "suggestion": None if found.best is None else found.best.rate,
    }
