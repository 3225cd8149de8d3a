"""Learning curves as SVG that takes its colours from the page around it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

import pygal
from pygal.style import Style

from kerasight.grading.report import Fit

SVG = "http://www.w3.org/2000/svg"
WIDTH, HEIGHT = 560, 290
FONT = "system-ui, sans-serif"
MOST_LABELS = 10

STYLE = Style(
    background="transparent",
    plot_background="transparent",
    foreground="var(--muted)",
    foreground_strong="var(--ink)",
    foreground_subtle="var(--line)",
    guide_stroke_color="var(--line)",
    major_guide_stroke_color="var(--line)",
    guide_stroke_dasharray="0",
    major_guide_stroke_dasharray="0",
    opacity="1",
    opacity_hover="1",
    transition="0s",
    colors=("var(--train)", "var(--validation)"),
    font_family=FONT,
    label_font_size=13,
    major_label_font_size=13,
)


def learning_curve(fit: Fit, name: str) -> str:
    """One chart of `name` and `val_name` over the epochs, as an inline SVG element."""
    epochs = [point.epoch for point in fit.points]
    train, validation = fit.series(name), fit.series(f"val_{name}")
    chart = pygal.Line(
        style=STYLE,
        width=WIDTH,
        height=HEIGHT,
        explicit_size=False,
        js=[],
        show_legend=False,
        show_y_guides=True,
        show_minor_x_labels=False,
        show_only_major_dots=False,
        y_labels_major_every=1,
        dots_size=3 if len(epochs) <= 40 else 1,
        stroke_style={"width": 2.5},
        margin=8,
        truncate_label=-1,
        no_data_text="no finite value",
        value_formatter=lambda value: f"{value:.4g}",
    )
    chart.x_labels = [str(epoch) for epoch in epochs]
    step = -(-len(epochs) // MOST_LABELS)
    chart.x_labels_major = [str(epoch) for epoch in epochs[::step]]
    chart.add("training", train)
    if validation:
        chart.add("validation", validation, stroke_style={"width": 2.5, "dasharray": "7, 4"})
    root = chart.render_tree()
    _make_static(root)
    _describe(root, f"{name} over {len(epochs)} epochs", _summary(train, validation))
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _make_static(root: ElementTree.Element) -> None:
    """Take out scripts and what only scripts show."""
    for parent in list(root.iter()):
        for child in list(parent):
            # A comment has a function in the place of its tag.
            if not isinstance(child.tag, str) or _is_for_scripts(child):
                parent.remove(child)


def _is_for_scripts(element: ElementTree.Element) -> bool:
    kinds = (element.get("class") or "").split()
    return _tag(element) in ("script", "desc") or "tooltip" in kinds or "text-overlay" in kinds


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _describe(root: ElementTree.Element, title: str, text: str) -> None:
    for old in [child for child in root if _tag(child) == "title"]:
        root.remove(old)
    root.set("role", "img")
    root.set("aria-label", f"{title}. {text}")


def _summary(train: Sequence[float | None], validation: Sequence[float | None]) -> str:
    def ends(name: str, values: Sequence[float | None]) -> str:
        known = [value for value in values if value is not None]
        return f"{name} from {known[0]:.4g} to {known[-1]:.4g}. " if known else ""

    return (ends("Training", train) + ends("Validation", validation)).strip()
