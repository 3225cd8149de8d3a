"""The records of the losses, metrics and optimizers of Keras that rules can judge.

Measured on Keras 2 and 3 (`tests/oracle/library/test_training_specs.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from kerasight.values.training_specs import Comparison, LossSpec, MetricSpec, OptimizerSpec

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBERS: Final = LossSpec(y_true="numbers")
OTHER: Final = LossSpec(y_true="other")
BINARY: Final = LossSpec(
    y_true="binary",
    comparison=Comparison.SAME_SHAPE,
    comparison_in_keras_2=Comparison.LOGITS,
)
ONE_HOT: Final = LossSpec(y_true="one-hot", comparison=Comparison.SAME_SHAPE)

LOSSES: Final = {
    "BinaryCrossentropy": BINARY,
    "BinaryFocalCrossentropy": BINARY,
    "CategoricalCrossentropy": ONE_HOT,
    "CategoricalFocalCrossentropy": LossSpec(
        y_true="one-hot", comparison_in_keras_2=Comparison.SAME_SHAPE
    ),
    "CategoricalHinge": OTHER,
    "CosineSimilarity": OTHER,
    "Dice": OTHER,
    "Hinge": OTHER,
    "Huber": NUMBERS,
    "KLDivergence": OTHER,
    "LogCosh": NUMBERS,
    "MeanAbsoluteError": NUMBERS,
    "MeanAbsolutePercentageError": NUMBERS,
    "MeanSquaredError": NUMBERS,
    "MeanSquaredLogarithmicError": NUMBERS,
    "Poisson": OTHER,
    "SparseCategoricalCrossentropy": LossSpec(y_true="integers", comparison=Comparison.CLASSES),
    "SquaredHinge": OTHER,
    "Tversky": OTHER,
}

CONFUSION: Final = MetricSpec(compares="numbers")
F_SCORE: Final = MetricSpec(compares="rows", is_vector=True)
COUNT: Final = MetricSpec(compares="numbers", has_direction=False)
OVERLAP: Final = MetricSpec(compares="classes")

METRICS: Final = {
    "AUC": CONFUSION,
    "Accuracy": MetricSpec(is_accuracy=True, wants="exact"),
    "BinaryAccuracy": MetricSpec(is_accuracy=True),
    "BinaryIoU": CONFUSION,
    "CategoricalAccuracy": MetricSpec(is_accuracy=True, wants="one-hot"),
    "F1Score": F_SCORE,
    "FBetaScore": F_SCORE,
    "FalseNegatives": COUNT,
    "FalsePositives": COUNT,
    "IoU": OVERLAP,
    "Mean": MetricSpec(has_direction=False),
    "MeanIoU": OVERLAP,
    "MeanMetricWrapper": MetricSpec(has_direction=False),
    "Precision": CONFUSION,
    "PrecisionAtRecall": CONFUSION,
    "Recall": CONFUSION,
    "RecallAtPrecision": CONFUSION,
    "SensitivityAtSpecificity": CONFUSION,
    "SparseCategoricalAccuracy": MetricSpec(is_accuracy=True),
    "SpecificityAtSensitivity": CONFUSION,
    "Sum": MetricSpec(has_direction=False),
    "TrueNegatives": COUNT,
    "TruePositives": COUNT,
    "acc": MetricSpec(is_accuracy=True),
    "accuracy": MetricSpec(is_accuracy=True),
}
"""By class; `accuracy` is the one of these that fits the output and the targets."""

OPTIMIZERS: Final = {
    "Adam": OptimizerSpec(is_adaptive=True),
    "AdamW": OptimizerSpec(is_adaptive=True),
    "Adamax": OptimizerSpec(is_adaptive=True),
    "Lion": OptimizerSpec(is_adaptive=True),
    "Nadam": OptimizerSpec(is_adaptive=True),
    "RMSprop": OptimizerSpec(is_adaptive=True),
    "ScheduleFreeAdamW": OptimizerSpec(is_adaptive=True),
}

S = TypeVar("S")
S_co = TypeVar("S_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Role(Generic[S_co]):
    """What `compile` takes an argument for."""

    name: str
    """`loss`, `metric` or `optimizer`."""

    module: str
    """The module of Keras that has them: `losses`."""

    specs: Mapping[str, S_co]


LOSS: Final = Role("loss", "losses", LOSSES)
METRIC: Final = Role("metric", "metrics", METRICS)
OPTIMIZER: Final = Role("optimizer", "optimizers", OPTIMIZERS)
