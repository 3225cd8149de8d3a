"""Writes the report document and its page."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from kerasight.grading.charts import learning_curve
from kerasight.grading.report import Fit, Report
from kerasight.grading.result import MAX_SCORE
from kerasight.values.shapes import Shape

FITS_SHOWN = 4
EPOCHS_SHOWN = 200


def write_report(report: Report) -> Path:
    """Write report.json and report.html into the report's folder; returns the page's path."""
    folder = Path(report.folder)
    document = json.dumps(report.to_json(), indent=2, allow_nan=False)
    folder.joinpath("report.json").write_text(document + "\n", encoding="utf-8")
    page = folder / "report.html"
    page.write_text(render_page(report), encoding="utf-8")
    return page


def render_page(report: Report) -> str:
    """The report as one HTML page that needs no other file and no script."""
    environment = Environment(
        loader=PackageLoader("kerasight.grading", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "shape": _shape,
        "number": _number,
        "size": _size,
        "prose": _prose,
    }
    shown = report.fits[-FITS_SHOWN:]
    return environment.get_template("report.html.j2").render(
        report=report,
        max_score=MAX_SCORE,
        fits=shown,
        earlier_fits=len(report.fits) - len(shown),
        epochs_shown=EPOCHS_SHOWN,
        curves=_curves,
        band_rows=_band_rows(report),
    )


def _curves(fit: Fit) -> list[tuple[str, Markup]]:
    # The SVG comes from the plotting library, which escapes the names in it.
    return [
        (name, Markup(learning_curve(fit, name))) for name in fit.names if name != "learning_rate"
    ]


def _band_rows(report: Report) -> list[tuple[int, str, bool]]:
    """Score, what it takes, and whether the model has it, the highest score first."""
    rows = []
    for score in range(len(report.bands) + 1):
        here = report.value is not None and score == report.score
        rows.append((score, _band(report, score), here))
    return rows[::-1]


def _band(report: Report, score: int) -> str:
    """What a score takes, in words: `0.93 to below 0.955`, or `13.2 to 13.8` downwards."""
    reached = report.bands[score - 1] if score else None
    missed = report.bands[score] if score < len(report.bands) else None
    if report.lower_is_better:
        if reached is None:
            return f"above {missed:g}"
        return f"{reached:g} and less" if missed is None else f"{reached:g} to above {missed:g}"
    if reached is None:
        return f"below {missed:g}"
    return f"{reached:g} and more" if missed is None else f"{reached:g} to below {missed:g}"


def _shape(shape: tuple[int | None, ...] | None) -> str:
    return "several" if shape is None else str(Shape(shape))


def _prose(text: str) -> Markup:
    """A message with what stands between backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _number(value: float | None) -> str:
    return "not finite" if value is None else f"{value:.4f}"


def _size(count: float) -> str:
    amount = float(count)
    for unit in ("bytes", "KiB", "MiB"):
        if amount < 1024:
            return f"{amount:.3g} {unit}"
        amount /= 1024
    return f"{amount:.3g} GiB"
