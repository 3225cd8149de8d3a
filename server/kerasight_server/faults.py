"""Internal errors in one line, for logs that people read."""

from __future__ import annotations

PREFIX = "kerasight: "
"""The prefix of errors of the command line."""


def reason(code: int, standard_error: str) -> str:
    """Why a command has failed: its last error, else its last line."""
    lines = [line.strip() for line in standard_error.splitlines() if line.strip()]
    faults = [line for line in lines if line.startswith(PREFIX)]
    if faults:
        return faults[-1].removeprefix(PREFIX)
    ended = f"it ended with exit code {code} and no result"
    return f"{ended}: {lines[-1]}" if lines else ended


def summary(error: BaseException) -> str:
    """The type of an exception and the first line of its message, if any."""
    words = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
