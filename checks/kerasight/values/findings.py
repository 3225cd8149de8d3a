"""Findings, and places in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How serious a finding is; CONTRIBUTING.md defines the levels."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"


class Position(NamedTuple):
    """A place in a text: line and column from 1, columns in code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A part of a text."""

    start: Position

    end: Position
    """The position after the last character."""

    elsewhere: Elsewhere | None = None
    """The other file that holds the code, None for the inspected file."""

    def contains(self, other: Span) -> bool:
        """Whether `other` is completely inside this span."""
        return (
            self.elsewhere == other.elsewhere
            and self.start <= other.start
            and other.end <= self.end
        )

    @property
    def home(self) -> Span:
        """The span in the inspected file: this span, or what made its code run."""
        return self if self.elsewhere is None else self.elsewhere.home


class Elsewhere(NamedTuple):
    """Where code of another file is, and what in the inspected file made it run."""

    file: str
    """The name of that file as users read it."""

    home: Span
    """A call or an import in the inspected file."""

    by_import: bool
    """Whether the top level of the other file ran; its mistakes are not reported here."""


class Related(NamedTuple):
    """Another place that is part of a finding; it may be in another file."""

    message: str
    span: Span

    def filename(self, inspected: str) -> str:
        """The file of the place, for a finding in the file `inspected`."""
        return inspected if self.span.elsewhere is None else self.span.elsewhere.file


class Edit(NamedTuple):
    """A replacement of the text of a span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A safe change of the text that removes a finding."""

    title: str
    edits: tuple[Edit, ...]

    after: str = ""
    """The output shape of the layer or model of the finding once all fixes are applied, as text;
    "" if it is not known or was not asked."""

    withheld: str = ""
    """Why `--fix` does not apply it, "" if it does or was not asked."""


class Finding(NamedTuple):
    """One mistake that a rule reports."""

    rule: str
    """The name as users write it: `none-dimension`."""

    group: str
    """The group of the rule."""

    severity: Severity

    message: str
    """What is wrong, with the numbers."""

    help: str
    """What to do."""

    span: Span
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    only_asked: bool = False
    """Whether only those hear it who select its rule or group."""

    @property
    def url(self) -> str:
        """The page of the rule."""
        return page_of(self.rule)


def page_of(rule: str) -> str:
    """The address of the page of a rule."""
    return f"https://kerasight.readthedocs.io/en/latest/rules/{rule}/"
