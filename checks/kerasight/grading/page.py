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
        "edge": "{:g}".format,
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


def _band_rows(report: Report) -> list[tuple[int, float, float, bool]]:
    """Score, lower edge, upper edge, and whether the value lies in it, the highest score first."""
    edges = (0.0, *report.bands)
    tops = (*report.bands, 1.0)
    rows = [
        (score, low, high, report.value is not None and score == report.score)
        for score, (low, high) in enumerate(zip(edges, tops, strict=True))
    ]
    return rows[::-1]


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
