"""What Kerasight says of a program: findings, and where in the text they stand."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How sure and how bad: the promise each level makes is in CONTRIBUTING.md."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"


class Position(NamedTuple):
    """A place in a text: line and column count from 1, columns in code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of text; `end` is the position just behind its last character.

    `elsewhere` is None in the inspected file, and tells of the file for code of another one.
    """

    start: Position
    end: Position
    elsewhere: Elsewhere | None = None

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return (
            self.elsewhere == other.elsewhere
            and self.start <= other.start
            and other.end <= self.end
        )

    @property
    def home(self) -> Span:
        """The stretch of the inspected file: the span itself, or what made its code run."""
        return self if self.elsewhere is None else self.elsewhere.home


class Elsewhere(NamedTuple):
    """Where code of another file stands, and what in the inspected file made it run.

    `file` is the name of that file as users read it, `home` a call or an import in the inspected
    file. `by_import` tells that the other file's own top level ran: its mistakes are its own.
    """

    file: str
    home: Span
    by_import: bool


class Related(NamedTuple):
    """Another place that has a part in a finding, and what part; it may be in another file."""

    message: str
    span: Span

    def filename(self, inspected: str) -> str:
        """The file that the place is in, for a finding in the file `inspected`."""
        return inspected if self.span.elsewhere is None else self.span.elsewhere.file


class Edit(NamedTuple):
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A safe change of the text that removes a finding."""

    title: str
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """One thing that a rule has to say about one stretch of a text.

    `rule` is the rule's name as users write it (`none-dimension`), `group` the folder it
    stands in, `message` what is wrong with the numbers in it, `help` what to do.
    """

    rule: str
    group: str
    severity: Severity
    message: str
    help: str
    span: Span
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def url(self) -> str:
        """The page of the rule."""
        return page_of(self.rule)


def page_of(rule: str) -> str:
    """The address of the page of a rule."""
    return f"https://kerasight.readthedocs.io/en/latest/rules/{rule}/"
