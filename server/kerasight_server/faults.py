"""Internal faults in one line: for logs that a person reads, not for tracebacks."""

from __future__ import annotations

PREFIX = "kerasight: "
"""What a fault of the command line begins with."""


def reason(code: int, standard_error: str) -> str:
    """Why a command has failed, in its own words: its last fault, else its last line."""
    lines = [line.strip() for line in standard_error.splitlines() if line.strip()]
    faults = [line for line in lines if line.startswith(PREFIX)]
    if faults:
        return faults[-1].removeprefix(PREFIX)
    ended = f"it ended with exit code {code} and no result"
    return f"{ended}: {lines[-1]}" if lines else ended


def summary(error: BaseException) -> str:
    """The kind of an exception and the first line of its own words, if it has any."""
    words = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
