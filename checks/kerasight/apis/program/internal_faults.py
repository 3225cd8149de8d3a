"""Faults of our own: exceptions in the inspector, kept with what a bug report needs."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from kerasight.values.findings import Span

PACKAGE = Path(__file__).parents[2]


class InternalFault(NamedTuple):
    """An exception of the inspector at one place of the inspected file."""

    span: Span
    """The statement that it was about."""

    what: str
    """The exception: `KeyError: 'units'`."""

    where: str
    """The line that raised it: `apis/numpy/making.py:31`."""

    @classmethod
    def of(cls, error: Exception, span: Span) -> InternalFault:
        """The fault for an exception that was caught."""
        words = str(error).strip().partition("\n")[0]
        name = type(error).__name__
        what = f"{name}: {words}" if words else name
        return cls(span.home, what, _place(error.__traceback__))

    @property
    def message(self) -> str:
        """One line for the user."""
        return (
            f"internal fault ({self.what}, {self.where}); it is ours, please report it "
            "together with this line; the rest of the file is checked"
        )


def once(faults: list[InternalFault]) -> tuple[InternalFault, ...]:
    """The faults in the order of the text, one for each line of ours that raised."""
    first: dict[str, InternalFault] = {}
    for each in sorted(faults, key=lambda fault: fault.span):
        first.setdefault(each.where, each)
    return tuple(first.values())


def _place(trace: TracebackType | None) -> str:
    """The innermost line of this package in a traceback."""
    found = "?"
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            found = f"{path.relative_to(PACKAGE).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
