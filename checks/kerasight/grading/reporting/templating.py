"""Fills the templates of pages without other files or scripts."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from kerasight.values.shapes import Shape


def render(template: str, **values: object) -> str:
    """The page of a file under `templates`; text in `values` is escaped, `Markup` is not."""
    environment = Environment(
        loader=PackageLoader("kerasight.grading.reporting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "shape": _shape,
        "number": _number,
        "short": _short,
        "size": _size,
        "prose": _prose,
        "percent": _percent,
        "capitalized": _capitalized,
    }
    return environment.get_template(template).render(**values)


def _number(value: float | None) -> str:
    """A metric with four decimals, or with three digits if those would be zeros."""
    if value is None:
        return "not finite"
    return f"{value:.3g}" if 0 < abs(value) < 0.001 else f"{value:.4f}"


def _short(value: float | str | None) -> str:
    """A number of any size with four digits; strings unchanged."""
    if isinstance(value, str):
        return value
    return "not finite" if value is None else f"{value:.4g}"


def _shape(shape: tuple[int | None, ...] | None) -> str:
    return "several" if shape is None else str(Shape(shape))


def _prose(text: str) -> Markup:
    """A message with text in backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def _capitalized(text: str) -> str:
    """With a capital first letter, otherwise unchanged."""
    return text[:1].upper() + text[1:]


def _size(count: float) -> str:
    amount = float(count)
    for unit in ("bytes", "KiB", "MiB"):
        if amount < 1024:
            return f"{amount:.3g} {unit}"
        amount /= 1024
    return f"{amount:.3g} GiB"
