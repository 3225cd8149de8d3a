"""The page of a learning-rate search."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from markupsafe import Markup

from kerasight.grading.learning_rate import showing
from kerasight.grading.learning_rate.chart import Marks, sweep_chart, trial_chart
from kerasight.grading.learning_rate.finding import Found, Search
from kerasight.grading.learning_rate.showing import Suggestion
from kerasight.grading.pipeline.run import REPORTS, unwritable_is_fault
from kerasight.grading.reporting.templating import render


def write_page(
    found: Found, suggestion: Suggestion, search: Search, folder: Path | None = None
) -> Path:
    """Write report.html and report.json into a folder, by default a new one in .kerasight/reports.

    Returns the absolute path of the page. Raises Fault if the folder cannot be written.
    """
    created = datetime.now(UTC)
    name = f"{search.task.id}-{created:%Y%m%dT%H%M%S%f}"[:-3] + "-tune-lr"
    target = (folder or REPORTS / name).absolute()
    with unwritable_is_fault(target):
        target.mkdir(parents=True, exist_ok=True)
        page = target / "report.html"
        page.write_text(render_page(found, suggestion, search), encoding="utf-8")
        document = json.dumps(showing.to_json(found, suggestion), indent=2, allow_nan=False)
        page.with_suffix(".json").write_text(document + "\n", encoding="utf-8")
    return page


def render_page(found: Found, suggestion: Suggestion, search: Search) -> str:
    """The search as one HTML page without other files or scripts."""
    best = found.best
    marks = Marks(
        band=None if isinstance(found.band, str) else found.band,
        best=None if best is None else best.rate,
        now=found.begun.learning_rate,
    )
    return render(
        "learning_rate.html.j2",
        found=found,
        verdict=showing.verdict(found),
        hint=showing.hint(found),
        best=best,
        # The SVG comes from the plotting library, which escapes the names in it.
        chart=Markup(sweep_chart(found.swept, marks)),
        trials=Markup(trial_chart(found.trials)) if found.trials else None,
        marks=marks,
        steps=[
            (f"{rate:.2e}", loss, smoothed)
            for rate, loss, smoothed in zip(
                found.swept.rates, found.swept.losses, found.swept.smoothed, strict=True
            )
        ],
        suggestion=suggestion,
        search=search,
        loss_name="validation loss" if any(each.validated for each in found.trials) else "loss",
    )
