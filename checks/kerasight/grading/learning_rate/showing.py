"""The result of a search as a plot, lines, JSON and a patch."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import plotext

from kerasight.grading.diagnosis.learning_rate import as_text, learning_rate_edit
from kerasight.grading.diagnosis.places import line_of
from kerasight.grading.diagnosis.symptoms import Remedy
from kerasight.grading.learning_rate.finding import Found
from kerasight.grading.records.report import ChangeRecord
from kerasight.output import diff
from kerasight.source.files import SourceFile

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
    """The results of the sweep and the trials."""
    swept = found.swept
    if swept.diverged_at is not None:
        yield f"The loss diverges at {swept.diverged_at:.1e}."
    if isinstance(found.band, str):
        yield verdict(found)
        return
    yield f"Rates worth trying: {found.band.low:.1e} to {found.band.high:.1e}."
    for trial in found.trials:
        kind = "validation loss" if trial.validated else "loss"
        value = "not finite" if trial.loss is None else f"{trial.loss:.4g}"
        yield f"  {trial.rate:g}: {kind} {value}"
    yield verdict(found)
    if hint(found):
        yield hint(found)


def verdict(found: Found) -> str:
    """The result in a sentence."""
    if isinstance(found.band, str):
        return f"No suggestion: {found.band}."
    if found.best is None:
        return "No suggestion: every trial diverged."
    now = "" if found.begun.learning_rate is None else f" (now {found.begun.learning_rate:g})"
    return f"Learning rate for {found.begun.optimizer}: {found.best.rate:g}{now}."


def hint(found: Found) -> str:
    """What else to try, empty if there is nothing."""
    best = found.best
    if best is None or best.rate != max(each.rate for each in found.trials):
        return ""
    return "It is the highest that was tried: one three times as high may do as well."


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The suggestion of a search for a solution."""

    filename: str

    line: int | None
    """The line of the optimizer, None if there is none."""

    change: ChangeRecord | None
    """Writes the best rate there, where that is certain."""


def suggest(found: Found, solution: SourceFile) -> Suggestion:
    """The line and the change of a solution for a result."""
    document = solution.document
    best, filename = found.best, Path(solution.filename).name
    line = line_of(Remedy("", call="compile", argument="optimizer"), document.tree)
    edit = None if best is None else learning_rate_edit(document, best.rate)
    if best is None or edit is None:
        return Suggestion(filename, line, None)
    before = "".join(text for _, text in solution.pieces)
    after = "".join(text for _, text in solution.edited([edit]).pieces)
    patch = diff.render(before, after, filename)
    title = f"Set the learning rate to {as_text(best.rate)}"
    return Suggestion(filename, edit.span.start.line, ChangeRecord(title, (edit,), patch))


def to_json(found: Found, suggestion: Suggestion) -> dict[str, Any]:
    """The whole result, with rates and losses of the sweep up to its divergence."""
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
            {
                "learning_rate": each.rate,
                "loss": each.loss,
                "losses": list(each.losses),
                "validated": each.validated,
            }
            for each in found.trials
        ],
        "suggestion": None if found.best is None else found.best.rate,
        "message": verdict(found),
        "line": suggestion.line,
        "change": None if suggestion.change is None else suggestion.change.to_json(),
    }
