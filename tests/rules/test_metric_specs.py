"""Every accuracy of Keras says nothing of a regression; other metrics do."""

from __future__ import annotations

import pytest

from kerasight.apis.keras.training.specs import METRICS
from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document

PROGRAM = """\
import keras

model = keras.Sequential([keras.Input(shape=(8,)), keras.layers.Dense(1)])
model.compile(loss="mse", metrics=["{metric}"])
"""

ACCURACIES = [
    "acc",
    "accuracy",
    "Accuracy",
    "BinaryAccuracy",
    "CategoricalAccuracy",
    "SparseCategoricalAccuracy",
]


@pytest.mark.parametrize("metric", [*ACCURACIES, "mae", "TopKCategoricalAccuracy"])
def test_accuracies_are_told_from_other_metrics(metric: str) -> None:
    settings = Settings(select=frozenset({"accuracy-on-regression"}))
    findings = inspect(Document.from_text(PROGRAM.format(metric=metric)), settings).findings
    assert bool(findings) == (metric in ACCURACIES)


def test_no_other_record_says_that_a_metric_is_an_accuracy() -> None:
    assert sorted(name for name, spec in METRICS.items() if spec.is_accuracy) == sorted(ACCURACIES)
