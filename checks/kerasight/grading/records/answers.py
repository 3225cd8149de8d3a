"""The predictions of a model as a report stores them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Source: TypeAlias = Literal["hidden", "known"]


@dataclass(frozen=True, slots=True)
class ConfusionRecord:
    """How often each class was predicted for examples of each class."""

    data: Source
    """The counted examples: all hidden ones, or training examples."""

    classes: tuple[str, ...]

    counts: tuple[tuple[int, ...], ...]
    """`counts[truth][answer]`, in the order of `classes`."""


@dataclass(frozen=True, slots=True)
class ErrorsRecord:
    """Errors of the predictions for the hidden examples, in the unit of the metric."""

    median: float
    ninth_decile: float


@dataclass(frozen=True, slots=True)
class MistakeRecord:
    """A training example with one of the worst predictions."""

    index: int

    truth: str | float
    """The name of a class, or a number."""

    answer: str | float
    """The name of a class, or a number."""

    confidence: float | None
    """The probability of the prediction, None if outputs are no probabilities."""

    for_truth: float | None
    """The probability of the true class, None if outputs are no probabilities."""

    caption: str
    """A text or a description, "" if the task has none."""

    picture: str | None
    """A PNG image as a data URI, None if the task has no images."""

    @property
    def is_right(self) -> bool:
        """Whether the prediction is the true class nevertheless."""
        return isinstance(self.truth, str) and self.truth == self.answer


@dataclass(frozen=True, slots=True)
class PredictedRecord:
    """True and predicted numbers of training examples."""

    in_order: bool
    """Whether the examples are a series: neighbours follow each other in time."""

    captions: tuple[str, ...]
    """A name for each example, empty if they have no names."""

    truth: tuple[float, ...]
    predicted: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AnswersRecord:
    """All that a report shows of predictions."""

    confusion: ConfusionRecord | None
    errors: ErrorsRecord | None
    predicted: PredictedRecord | None
    mistakes: tuple[MistakeRecord, ...]

    known: int
    """The number of training examples."""

    wrong: int | None
    """How many of them got another class than theirs, None for numbers."""
