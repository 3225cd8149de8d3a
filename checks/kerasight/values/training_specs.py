"""What a loss, a metric or an optimizer of Keras expects and does; a record for each class."""

from __future__ import annotations

from typing import Literal, NamedTuple


class LossSpec(NamedTuple):
    """The kind of `y_true` and `y_pred` of a loss."""

    y_true: Literal["numbers", "binary", "one-hot", "integers"]
    """What the targets of a sample are.

    `numbers` to come near to, a yes or no for each unit, one row with a column for each class, or
    the number of the class.
    """

    @property
    def is_regression(self) -> bool:
        """Whether it measures the distance of `y_pred` from `y_true`, and is 0 where they meet."""
        return self.y_true == "numbers"

    @property
    def is_crossentropy(self) -> bool:
        """Whether `y_pred` are probabilities, or logits with `from_logits`."""
        return not self.is_regression

    @property
    def is_multiclass(self) -> bool:
        """Whether exactly one of several classes holds for a sample, each with a unit."""
        return self.y_true in ("one-hot", "integers")


class MetricSpec(NamedTuple):
    """What a metric measures."""

    is_accuracy: bool
    """Whether it counts the predictions that match `y_true`."""


class OptimizerSpec(NamedTuple):
    """How an optimizer changes the weights."""

    is_adaptive: bool
    """Whether the length of a step is about the learning rate, however long the gradient is."""
