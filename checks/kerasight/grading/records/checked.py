"""Values of a message that a solution may have written itself, each checked before use."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeVar

from kerasight.grading.records.log import ESCAPES

TEXT_LENGTH = 2000

Part = TypeVar("Part")


class MalformedError(Exception):
    """The message is not one of a worker."""


def text(value: object) -> str:
    """A string, cut at 2,000 characters, without control characters."""
    if not isinstance(value, str):
        raise MalformedError
    # It is shown on a terminal and in a page: no control characters may pass.
    return "".join(
        character
        for character in ESCAPES.sub("", value[:TEXT_LENGTH])
        if character.isprintable() or character == "\n"
    )


def integer(value: object, low: int, high: int) -> int:
    """An integer from `low` to `high`."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise MalformedError
    return value


def number(value: object) -> float:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise MalformedError
    return float(value)


def items(value: object, most: int, each: Callable[[object], Part]) -> tuple[Part, ...]:
    """A list of at most `most` items, each checked by `each`."""
    if not isinstance(value, list) or len(value) > most:
        raise MalformedError
    return tuple(each(item) for item in value)
