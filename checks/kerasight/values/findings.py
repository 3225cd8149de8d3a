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
    """A stretch of text; `end` is the position just behind its last character."""

    start: Position
    end: Position

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Related(NamedTuple):
    """Another place that has a part in a finding, in the same file, and what part."""

    message: str
    span: Span


class Edit(NamedTuple):
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A change of the text that mends a finding with certainty."""

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
        return f"https://kerasight.readthedocs.io/en/latest/rules/{self.rule}/"
