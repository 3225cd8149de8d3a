"""Common parts of all charts: colours of the page, no scripts, a description in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Any
from xml.etree import ElementTree

from pygal.style import Style

SVG = "http://www.w3.org/2000/svg"
WIDTH, HEIGHT = 560, 290
FONT = "system-ui, sans-serif"
MOST_LABELS = 10
MOST_DOTS = 60
"""The greatest number of points of a line with a dot for each."""

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
    stroke_opacity="1",
    # Each series has its own.
    stroke_width="inherit",
    opacity_hover="1",
    transition="0s",
    colors=tuple(f"var(--series-{number})" for number in range(1, 7)),
    font_family=FONT,
    label_font_size=13,
    major_label_font_size=13,
    title_font_size=13,
)


def with_colors(style: Style, colors: Sequence[str]) -> Style:
    """The style with other colours for the series, in order."""
    changed = copy(style)
    changed.colors = tuple(colors)
    return changed


SOLID = {"width": 2.5}
DASHED = {"width": 2.5, "dasharray": "7, 4"}

OPTIONS: dict[str, Any] = {
    "style": STYLE,
    "width": WIDTH,
    "height": HEIGHT,
    "explicit_size": False,
    "js": [],
    "show_legend": False,
    "show_y_guides": True,
    "show_minor_x_labels": False,
    "show_only_major_dots": False,
    "y_labels_major_every": 1,
    "stroke_style": SOLID,
    "margin": 8,
    "truncate_label": -1,
    "no_data_text": "no finite value",
    "value_formatter": lambda value: f"{value:.4g}",
}
"""Options of pygal for every chart."""


def finished(chart: Any, name: str, title: str, text: str) -> str:
    """The chart as an inline SVG element.

    `name` distinguishes it from others on the page; `title` and `text` describe it.
    """
    # Without our name, the library makes one that is different in every run.
    chart.uuid = re.sub(r"\W+", "-", name)
    root = chart.render_tree()
    _make_static(root)
    _round(root)
    for old in [child for child in root if _tag(child) == "title"]:
        root.remove(old)
    root.set("role", "img")
    root.set("aria-label", f"{title}. {text}".strip())
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _make_static(root: ElementTree.Element) -> None:
    """Remove scripts and elements that only scripts show."""
    for parent in list(root.iter()):
        for child in list(parent):
            # A comment has a function instead of a tag.
            if not isinstance(child.tag, str) or _is_for_scripts(child):
                parent.remove(child)


def _is_for_scripts(element: ElementTree.Element) -> bool:
    kinds = (element.get("class") or "").split()
    return _tag(element) in ("script", "desc") or "tooltip" in kinds or "text-overlay" in kinds


def _round(root: ElementTree.Element) -> None:
    """Round coordinates to a hundredth of a pixel: the difference is invisible, and the page is
    half as long."""
    for element in root.iter():
        for name in ("d", "cx", "cy", "x", "y", "transform"):
            value = element.get(name)
            if value is not None:
                element.set(name, re.sub(r"(\.\d\d)\d+", r"\1", value))


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
