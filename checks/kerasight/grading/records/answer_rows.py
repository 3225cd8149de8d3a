"""The predictions of a saved model as the scorer sends them, checked before use."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TypeAlias

from kerasight.grading.records import checked
from kerasight.grading.records.checked import MalformedError

MOST_CLASSES = 50
"""The greatest number of classes of a confusion matrix."""

MOST_WORST = 50
MOST_PREDICTED = 1_000
MOST_EXAMPLES = 10**9

Counts: TypeAlias = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class WorstRow:
    """A training example with a bad prediction."""

    index: int
    """Its index among the known examples."""

    answer: float
    """A class or a number."""

    confidence: float | None
    """The probability of a predicted class, None if outputs are no probabilities."""

    for_truth: float | None
    """The probability of the true class, None if outputs are no probabilities."""


@dataclass(frozen=True, slots=True)
class ErrorsRow:
    """The errors of predicted numbers, in their unit."""

    median: float
    ninth_decile: float


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """Sums over the hidden examples."""

    confusion: Counts | None
    """`confusion[truth][answer]` of classes, None for numbers."""

    errors: ErrorsRow | None
    """Of numbers, None for classes."""


@dataclass(frozen=True, slots=True)
class KnownAnswersRow:
    """Predictions for training examples."""

    confusion: Counts | None

    wrong: int | None
    """How many of them got another class than theirs, None for numbers."""

    worst: tuple[WorstRow, ...]
    """The worst first."""

    predicted: tuple[float, ...]
    """The predicted numbers of the requested examples."""


def hidden_row(value: object) -> HiddenRow:
    """The sums over the hidden examples in a message. Raises MalformedError."""
    row = _table(value)
    errors = row.get("errors")
    return HiddenRow(_counts(row.get("confusion")), None if errors is None else _errors(errors))


def known_row(value: object) -> KnownAnswersRow:
    """The predictions for training examples in a message. Raises MalformedError."""
    row = _table(value)
    return KnownAnswersRow(
        _counts(row.get("confusion")),
        None if row.get("wrong") is None else checked.integer(row["wrong"], 0, MOST_EXAMPLES),
        checked.items(row.get("worst"), MOST_WORST, _worst),
        checked.items(row.get("predicted"), MOST_PREDICTED, checked.number),
    )


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise MalformedError
    return value


def _errors(value: object) -> ErrorsRow:
    row = _table(value)
    return ErrorsRow(*(checked.number(row.get(each.name)) for each in fields(ErrorsRow)))


def _counts(value: object) -> Counts | None:
    if value is None:
        return None
    rows = checked.items(value, MOST_CLASSES, _count_row)
    if any(len(row) != len(rows) for row in rows):
        raise MalformedError
    return rows


def _count_row(value: object) -> tuple[int, ...]:
    return checked.items(
        value, MOST_CLASSES, lambda count: checked.integer(count, 0, MOST_EXAMPLES)
    )


def _worst(value: object) -> WorstRow:
    row = _table(value)
    return WorstRow(
        checked.integer(row.get("index"), 0, MOST_EXAMPLES),
        checked.number(row.get("answer")),
        _optional(row.get("confidence")),
        _optional(row.get("for_truth")),
    )


def _optional(value: object) -> float | None:
    return None if value is None else checked.number(value)
