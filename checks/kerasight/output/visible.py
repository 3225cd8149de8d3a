"""Printing text of the user safely."""

from __future__ import annotations

import unicodedata

TAB = "    "
HARMFUL = {"Cc", "Cf", "Cs"}
"""Unicode categories that move the cursor, change colours or direction, or cannot be encoded."""


def visible(text: str) -> str:
    """A text with tabs as spaces; control characters are shown as U+FFFD."""
    text = text.replace("\t", TAB)
    if text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(c) in HARMFUL else c for c in text)


def one_line(text: str) -> str:
    """The same on a single line."""
    return visible(" ".join(text.splitlines()))
