"""Where lines end, as Python and the language server protocol see it."""

from __future__ import annotations

import re

LINE_END = re.compile(r"\r\n|\n|\r")


def split_lines(text: str) -> tuple[str, ...]:
    r"""The lines of a text without line endings; only \n, \r\n and \r end a line.

    `str.splitlines` would also split at form feeds and Unicode separators, where neither Python nor
    an editor starts a new line. A text that ends with a line ending has an empty last line.
    """
    return tuple(LINE_END.split(text))
