"""The changes of a file as a patch for `patch -p0` and `git apply -p0`."""

from __future__ import annotations

import re
from difflib import unified_diff

NO_LINE_END = "\n\\ No newline at end of file\n"
LINE = re.compile(r"[^\n]*\n|[^\n]+")


def render(before: str, after: str, filename: str) -> str:
    """The changed parts with three lines of context each; "" if nothing changes."""
    lines = unified_diff(LINE.findall(before), LINE.findall(after), filename, filename)
    return "".join(line if line.endswith("\n") else line + NO_LINE_END for line in lines)


def changed_lines(patch: str) -> list[str]:
    """The removed and added lines of a patch of one file, with `-` or `+` in front."""
    return [line for line in patch.splitlines()[2:] if line.startswith(("-", "+"))]
