"""The nouns of a diagnosis: evidence in, symptoms and remedies out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kerasight.grading.diagnosis.changes import Change


class Kind(StrEnum):
    """What a training can suffer from."""

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
    """The numbers at the end of each epoch of one `fit`, None for what was not finite.

    `metric` and `val_metric` are those of `metric_name`, empty where there are none.
    """

    loss: list[float | None]
    val_loss: list[float | None] = field(default_factory=list)
    metric: list[float | None] = field(default_factory=list)
    val_metric: list[float | None] = field(default_factory=list)
    metric_name: str = ""

    @property
    def epochs(self) -> int:
        """How many epochs there were."""
        return len(self.loss)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """The units of one layer on training examples: how many there are, and what share of them is
    zero on every example (`dead`) or within 5 % of an end of its range on most (`saturated`)."""

    layer: str
    units: int
    dead: float = 0.0
    saturated: float = 0.0


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the curves; None for what is not.

    `baseline_loss` is the loss of the best constant answer, in the unit of the curves: the entropy
    of the labels for a cross-entropy, their variance for the squared error, their mean absolute
    deviation from the median for the absolute one, that of the last value for a series.
    `train_metric` and `test_metric` are of the saved model, without dropout, on `train_examples`
    training and `test_examples` hidden examples; `is_share` tells that they are shares of right
    answers. `commonest_answer` is the share of the answer given most, `commonest_label` that of
    the commonest true label; `spread` the standard deviation of the answers over that of the
    truth, for numbers.
    """

    baseline_loss: float | None = None
    learning_rate: float | None = None
    train_metric: float | None = None
    test_metric: float | None = None
    train_examples: int = 0
    test_examples: int = 0
    validation_examples: int = 0
    is_share: bool = False
    commonest_answer: float | None = None
    commonest_label: float | None = None
    spread: float | None = None
    units: tuple[UnitFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing that is wrong, with the numbers that show it."""

    kind: Kind
    evidence: tuple[str, ...]

    @property
    def title(self) -> str:
        """The symptom as a sentence."""
        return TITLES[self.kind]


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to try: `call` and `argument` name the place in the code that it is about.

    `call` is the name of a function or class (`fit`, `compile`, `Dropout`), empty where no single
    place is meant. `change` makes it in the text, where that is certain; `command` is the command
    of `kerasight` that does it.
    """

    text: str
    call: str = ""
    argument: str = ""
    change: Change | None = None
    command: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The primary symptom, what else was seen, and what to try, best first.

    `abstained` says why nothing is claimed, empty where the evidence was enough.
    """

    primary: Symptom | None
    also_seen: tuple[Symptom, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    abstained: str = ""
