"""What a loss, a metric or an optimizer of Keras expects and does; a record for each class."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from kerasight.values.keras_version import KerasVersion


ShapeMatch: TypeAlias = Literal["fits", "raises", "stretched", "unknown"]
"""What a loss does with targets of a shape.

`stretched` is that it computes, but compares one number with several, as NumPy broadcasts.
"""


class Comparison(Enum):
    """How a loss brings targets and predictions together."""

    STRETCHED = auto()
    """By arithmetic, which broadcasts."""

    SAME_SHAPE = auto()
    """It asserts the same shape first."""

    LOGITS = auto()
    """From logits by an op that wants the same shape; where there are none, it broadcasts."""

    CLASSES = auto()
    """The number of a class in the targets, for each row of the predictions."""


class LossSpec(NamedTuple):
    """The kind of `y_true` and `y_pred` of a loss."""

    y_true: Literal["numbers", "binary", "one-hot", "integers", "other"]
    """What the targets of a sample are.

    `numbers` to come near to, a yes or no for each unit, one row with a column for each class, the
    number of the class, or something else (signs, distributions, masks).
    """

    comparison: Comparison = Comparison.STRETCHED
    comparison_in_keras_2: Comparison | None = None
    """Where it is another one."""

    def compares_by(self, keras: KerasVersion) -> Comparison:
        """How a version brings targets and predictions together."""
        if keras.is_2 and self.comparison_in_keras_2 is not None:
            return self.comparison_in_keras_2
        return self.comparison

    @property
    def is_regression(self) -> bool:
        """Whether it measures the distance of `y_pred` from `y_true`, and is 0 where they meet."""
        return self.y_true == "numbers"

    @property
    def is_crossentropy(self) -> bool:
        """Whether `y_pred` are probabilities, or logits with `from_logits`."""
        return self.y_true in ("binary", "one-hot", "integers")

    @property
    def is_multiclass(self) -> bool:
        """Whether exactly one of several classes holds for a sample, each with a unit."""
        return self.y_true in ("one-hot", "integers")


class MetricSpec(NamedTuple):
    """What a metric measures, and of which labels and predictions."""

    is_accuracy: bool = False
    """Whether it counts the predictions that match `y_true`."""

    compares: Literal["any", "numbers", "rows", "classes"] = "any"
    """What it can compare.

    As many numbers in the labels as in the predictions; one row of both for each sample; or the
    numbers of classes, which a prediction of probabilities is not. `any`: no such limit.
    """

    wants: Literal["any", "one-hot", "exact"] = "any"
    """What labels it measures something of.

    A column for each class; or predictions that equal the label to the last digit.
    """

    is_vector: bool = False
    """Whether it has a value for each class, unless `average` is given."""

    has_direction: bool = True
    """Whether it says if it should rise or fall (`_direction`)."""


class OptimizerSpec(NamedTuple):
    """How an optimizer changes the weights."""

    is_adaptive: bool
    """Whether the length of a step is about the learning rate, however long the gradient is."""
