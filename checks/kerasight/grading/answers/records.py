"""The answers of a model as a report keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Source: TypeAlias = Literal["hidden", "known"]


@dataclass(frozen=True, slots=True)
class ConfusionRecord:
    """How often each class was answered: `counts[truth][answer]`, in the order of `classes`.

    `data` says over which examples: all hidden ones, or training examples.
    """

    data: Source
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ErrorsRecord:
    """Distances of the answers to the hidden examples from the truth, in the unit of the metric."""

    median: float
    ninth_decile: float


@dataclass(frozen=True, slots=True)
class MistakeRecord:
    """A training example among those that are answered worst.

    `truth` and `answer` are names of classes, or numbers. `confidence` is the probability of the
    answer, `for_truth` that of the true class, None where the outputs are none. `picture` is a
    PNG image as a data URI, and `caption` a text or a description, each where the task has one.
    """

    index: int
    truth: str | float
    answer: str | float
    confidence: float | None
    for_truth: float | None
    caption: str
    picture: str | None

    @property
    def is_right(self) -> bool:
        """Whether the answer is the true class all the same."""
        return isinstance(self.truth, str) and self.truth == self.answer


@dataclass(frozen=True, slots=True)
class PredictedRecord:
    """True and predicted numbers of training examples; `captions` name each where there are names.

    `in_order` of a series: neighbours follow each other in time.
    """

    in_order: bool
    captions: tuple[str, ...]
    truth: tuple[float, ...]
    predicted: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class AnswersRecord:
    """All that is shown; `wrong` of `known` training examples got another class than theirs, None
    for numbers."""

    confusion: ConfusionRecord | None
    errors: ErrorsRecord | None
    predicted: PredictedRecord | None
    mistakes: tuple[MistakeRecord, ...]
    known: int
    wrong: int | None
