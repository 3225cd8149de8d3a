"""The records of a diagnosis: evidence, symptoms and remedies."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kerasight.grading.diagnosis.changes import Change


class Kind(StrEnum):
    """The symptoms of a training."""

    DIVERGED = "diverged"
    LEAKING = "leaking"
    TRIVIAL_PREDICTOR = "trivial-predictor"
    DEAD_UNITS = "dead-units"
    SATURATED_UNITS = "saturated-units"
    LEARNING_RATE_TOO_HIGH = "learning-rate-too-high"
    LEARNING_RATE_TOO_LOW = "learning-rate-too-low"
    STAGNATED = "stagnated"
    UNDERTRAINED = "undertrained"
    UNDERFIT = "underfit"
    OVERFIT = "overfit"
    UNSTABLE = "unstable"


TITLES = {
    Kind.DIVERGED: "The training diverged",
    Kind.LEAKING: "The validation data leaks",
    Kind.TRIVIAL_PREDICTOR: "The model gives nearly the same answer to everything",
    Kind.DEAD_UNITS: "Most units of a layer are dead",
    Kind.SATURATED_UNITS: "Most units of a layer are saturated",
    Kind.LEARNING_RATE_TOO_HIGH: "The learning rate is too high",
    Kind.LEARNING_RATE_TOO_LOW: "The learning rate is too low",
    Kind.STAGNATED: "The model did not learn from the start",
    Kind.UNDERTRAINED: "The training stopped too early",
    Kind.UNDERFIT: "The model underfits",
    Kind.OVERFIT: "The model overfits",
    Kind.UNSTABLE: "The validation loss is unstable",
}


@dataclass(frozen=True, slots=True)
class Curves:
    """The numbers at the end of each epoch of one `fit`, None for what is not finite."""

    loss: list[float | None]
    val_loss: list[float | None] = field(default_factory=list)

    metric: list[float | None] = field(default_factory=list)
    """Of `metric_name`; empty if there is none."""

    val_metric: list[float | None] = field(default_factory=list)
    """Of `metric_name`; empty if there is none."""

    metric_name: str = ""

    @property
    def epochs(self) -> int:
        """How many epochs there were."""
        return len(self.loss)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """The units of one layer on training examples."""

    layer: str

    units: int
    """How many there are."""

    dead: float = 0.0
    """The share of units that are zero for every example."""

    saturated: float = 0.0
    """The share of units within 5 % of an end of their range for most examples."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known apart from the curves, None if unknown."""

    baseline_loss: float | None = None
    """The loss of the best constant prediction, in the unit of the curves.

    The entropy of the labels for a cross-entropy, their variance for the squared error, their mean
    absolute deviation from the median for the absolute error, that of the last value for a series.
    """

    learning_rate: float | None = None

    train_metric: float | None = None
    """Of the saved model on training examples, without dropout."""

    test_metric: float | None = None
    """Of the saved model on the hidden examples."""

    train_examples: int = 0
    """The number of training examples of `train_metric`."""

    test_examples: int = 0
    """The number of hidden examples."""

    validation_examples: int = 0

    is_share: bool = False
    """Whether the metrics are shares of correct predictions."""

    commonest_answer: float | None = None
    """The share of the most frequent prediction."""

    commonest_label: float | None = None
    """The share of the most frequent label."""

    spread: float | None = None
    """The standard deviation of predicted numbers over that of the true numbers."""

    units: tuple[UnitFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Symptom:
    """One problem, with the numbers that show it."""

    kind: Kind
    evidence: tuple[str, ...]

    @property
    def title(self) -> str:
        """The symptom as a sentence."""
        return TITLES[self.kind]


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to try."""

    text: str

    call: str = ""
    """The function or class that it is about (`fit`, `compile`, `Dropout`), empty if none."""

    argument: str = ""
    """The argument that it is about, empty if none."""

    change: Change | None = None
    """Makes the change in the text, where that is certain."""

    command: str = ""
    """The command of `kerasight` that makes the change, empty if none."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The primary symptom, other symptoms, and remedies, best first."""

    primary: Symptom | None
    also_seen: tuple[Symptom, ...] = ()
    remedies: tuple[Remedy, ...] = ()

    abstained: str = ""
    """Why nothing is claimed, empty if there was enough evidence."""
