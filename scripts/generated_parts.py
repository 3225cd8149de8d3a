"""Generated parts of pages: tables, and their places in handwritten pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with aligned columns, as prettier formats it."""
    all_rows = [head, *rows]
    widths = [max(len(row[column]) for row in all_rows) for column in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in all_rows
    ]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines) + "\n"


def between_marks(page: str, name: str, part: str) -> str:
    """A page with a new generated part, between `<!-- name: ... -->` comments.

    Raises ValueError if the page does not have exactly one such place.
    """
    pattern = rf"(<!-- {name}: written by `make \w+` -->\n\n).*?(\n<!-- {name}: end -->)"
    text, places = re.subn(pattern, lambda match: match[1] + part + match[2], page, flags=re.DOTALL)
    if places != 1:
        raise ValueError(f"the page has {places} places for {name}")
    return text
