"""Edits that write the arguments of a call anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from kerasight.values.findings import Edit, Position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kerasight.values.keras import Written
    from kerasight.values.written_text import WrittenText

Key: TypeAlias = "int | str"
"""An argument of a call: its position or its keyword."""

BLANK = r"(?:\s|\\\n|#[^\n]*\n)*"
"""What may stand between two arguments: whitespace, comments and continued lines."""

LIST = re.compile(rf"\[{BLANK}")
OPENING = re.compile(rf"{BLANK}\({BLANK}")
COMMA = re.compile(rf"{BLANK},{BLANK}")
EQUALS = re.compile(rf"{BLANK}={BLANK}")
LAST_COMMA = re.compile(r"\s*,")


class Argument(NamedTuple):
    """How an argument is to be written."""

    name: str = ""
    """Its keyword, "" to give it by position."""

    value: str | None = None
    """The text of its value, None to leave it as it is."""


def argument_edits(
    text: WrittenText, written: Written, wanted: Mapping[Key, Argument | None]
) -> tuple[Edit, ...] | None:
    """The edits that write some arguments of a call as `wanted`; None takes one out.

    None if a comment would be lost, or if parentheses hide where an argument ends, and for a call
    in another file.
    """
    if written.callee.elsewhere is not None:
        return None
    keys = sorted(written.arguments, key=lambda key: written.arguments[key].start)
    edits: list[Edit] = []
    place = 0
    while place < len(keys):
        key, before = keys[place], keys[place - 1] if place else None
        argument = wanted.get(key, Argument(key if isinstance(key, str) else ""))
        if argument is not None:
            changed = _changed(text, written, key, before, argument)
            if changed is None:
                return None
            edits += changed
            place += 1
            continue
        behind = place
        while behind < len(keys) and wanted.get(keys[behind], Argument()) is None:
            behind += 1
        edit = _removal(text, written, keys, place, behind)
        if edit is None:
            return None
        edits.append(edit)
        place = behind
    return tuple(edits)


def _changed(
    text: WrittenText, written: Written, key: Key, before: Key | None, argument: Argument
) -> list[Edit] | None:
    """The edits of an argument that stays."""
    span = written.arguments[key]
    name, value = argument
    edits: list[Edit] = []
    if isinstance(key, str) and name != key:
        edits.append(Edit(written.names[key], name))
    if isinstance(key, int) and name:
        now = text.between(span.start, span.end)
        if not _is_separate(text, written, before, span.start) or ":=" in now:
            return None
        place = span._replace(end=span.start)
        return [Edit(place, f"{name}=") if value is None else Edit(span, f"{name}={value}")]
    if value is not None:
        edits.append(Edit(span, value))
    return edits


def _removal(
    text: WrittenText, written: Written, keys: Sequence[Key], first: int, behind: int
) -> Edit | None:
    """The edit that takes out the arguments `keys[first:behind]` with their commas."""
    for place in range(first, min(behind + 1, len(keys))):
        key, before = keys[place], keys[place - 1] if place else None
        if not _is_separate(text, written, before, _start(written, key)):
            return None
        if isinstance(key, str) and place < behind:
            equals = text.between(written.names[key].end, written.arguments[key].start)
            if EQUALS.fullmatch(equals) is None:
                return None
    start = _start(written, keys[first])
    end = written.arguments[keys[behind - 1]].end
    if first:
        start = written.arguments[keys[first - 1]].end
    elif behind < len(keys):
        end = _start(written, keys[behind])
    else:
        # The comma behind the last argument cannot stand alone.
        end = text.end_of(LAST_COMMA, end) or end
    span = written.arguments[keys[first]]._replace(start=start, end=end)
    return None if "#" in text.between(start, end) else Edit(span, "")


def _start(written: Written, key: Key) -> Position:
    return (written.names[key] if isinstance(key, str) else written.arguments[key]).start


def _is_separate(text: WrittenText, written: Written, before: Key | None, start: Position) -> bool:
    """Whether only a comma, or the opening parenthesis, precedes an argument."""
    if before is None:
        return OPENING.fullmatch(text.between(written.callee.end, start)) is not None
    return COMMA.fullmatch(text.between(written.arguments[before].end, start)) is not None
