"""Writing the report document and its page."""

from __future__ import annotations

import json
from pathlib import Path

from markupsafe import Markup

from kerasight.grading.answers import words
from kerasight.grading.records.report import Fit, Report
from kerasight.grading.records.result import MAX_SCORE
from kerasight.grading.reporting.charts.curves import (
    RATE,
    changing_rates,
    learning_curve,
    rate_curve,
)
from kerasight.grading.reporting.charts.predictions import forecast, scatter
from kerasight.grading.reporting.templating import render

FITS_SHOWN = 4
EPOCHS_SHOWN = 200
CLASSES_SHOWN = 20
"""The greatest number of classes with a complete confusion matrix."""

BESIDE_PICTURES = 10
"""The greatest number of classes with images beside the matrix."""


def write_report(report: Report) -> Path:
    """Write report.json and report.html into the report's folder; returns the page's path."""
    folder = Path(report.folder)
    document = json.dumps(report.to_json(), indent=2, allow_nan=False)
    folder.joinpath("report.json").write_text(document + "\n", encoding="utf-8")
    page = folder / "report.html"
    page.write_text(render_page(report), encoding="utf-8")
    return page


def render_page(report: Report) -> str:
    """The report as one HTML page without other files or scripts."""
    shown = report.fits[-FITS_SHOWN:]
    return render(
        "report.html.j2",
        report=report,
        solution_name=Path(report.solution).name,
        max_score=MAX_SCORE,
        fits=shown,
        earlier_fits=len(report.fits) - len(shown),
        epochs_shown=EPOCHS_SHOWN,
        classes_shown=CLASSES_SHOWN,
        beside_pictures=BESIDE_PICTURES,
        curves=_curves,
        rates=_rates,
        predictions=_predictions(report),
        prediction_rows=_prediction_rows(report),
        words=words,
        band_rows=_band_rows(report),
    )


# The SVG comes from the plotting library, which escapes the names in it.
def _curves(fit: Fit, place: str) -> list[tuple[str, Markup]]:
    return [(name, Markup(learning_curve(fit, name, place))) for name in fit.names if name != RATE]


def _rates(fit: Fit, place: str) -> Markup | None:
    return Markup(rate_curve(fit, place)) if changing_rates(fit) else None


def _predictions(report: Report) -> Markup | None:
    predicted = None if report.answers is None else report.answers.predicted
    if predicted is None:
        return None
    return Markup((forecast if predicted.in_order else scatter)(predicted, report.unit))


def _prediction_rows(report: Report) -> list[tuple[str, float, float]]:
    """Each example with its truth and prediction."""
    predicted = None if report.answers is None else report.answers.predicted
    if predicted is None:
        return []
    numbers = [str(number) for number in range(1, len(predicted.truth) + 1)]
    names = predicted.captions or numbers
    return list(zip(names, predicted.truth, predicted.predicted, strict=True))


def _band_rows(report: Report) -> list[tuple[int, str, bool]]:
    """Scores with their limits, and whether the model reached them, highest first."""
    rows = []
    for score in range(len(report.bands) + 1):
        here = report.value is not None and score == report.score
        rows.append((score, _band(report, score), here))
    return rows[::-1]


def _band(report: Report, score: int) -> str:
    """The range of a score, in words: `0.93 to below 0.955`, or `13.2 to 13.8` downwards."""
    reached = report.bands[score - 1] if score else None
    missed = report.bands[score] if score < len(report.bands) else None
    if report.lower_is_better:
        if reached is None:
            return f"above {missed:g}"
        return f"{reached:g} and less" if missed is None else f"{reached:g} to above {missed:g}"
    if reached is None:
        return f"below {missed:g}"
    return f"{reached:g} and more" if missed is None else f"{reached:g} to below {missed:g}"
