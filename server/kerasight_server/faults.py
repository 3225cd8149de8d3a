"""Internal faults in one line: for logs that a person reads, not for tracebacks."""

from __future__ import annotations


def summary(error: BaseException) -> str:
    """The kind of an exception and the first line of its own words, if it has any."""
    words = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
