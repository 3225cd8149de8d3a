"""The metrics of models: each takes predictions, an array with one example per row, and true
labels. Imports the standard library and numpy."""

# ruff: noqa: PLC0415 - whoever reads the names of the measures need not load numpy

from __future__ import annotations

import math
from typing import Any


def accuracy(predictions: Any, labels: Any) -> float:
    """The share of correct predictions: the largest of several outputs, or one above a half."""
    if predictions.shape[-1] > 1:
        return float((predictions.argmax(axis=-1) == labels).mean())
    return float(((predictions[:, 0] > 0.5) == labels.astype(bool)).mean())


def cross_entropy(predictions: Any, labels: Any) -> float:
    """The mean loss in nats; probabilities are clipped at 1e-7, as in Keras."""
    import numpy

    probabilities = numpy.clip(predictions.astype("float64"), 1e-7, 1 - 1e-7)
    if probabilities.shape[-1] == 1:
        right = numpy.where(labels.astype(bool), probabilities[:, 0], 1 - probabilities[:, 0])
    else:
        right = probabilities[numpy.arange(len(labels)), labels]
    return float(-numpy.log(right).mean())


def mean_absolute_error(predictions: Any, labels: Any) -> float:
    """The mean distance between predicted and true numbers, in their unit."""
    import numpy

    differences = predictions.astype("float64").reshape(len(labels), -1) - labels.reshape(
        len(labels), -1
    )
    return float(numpy.abs(differences).mean())


def interval(metric: str, predictions: Any, labels: Any, value: float) -> list[float]:
    """The 95 % confidence interval of a metric: Wilson's for a share of correct predictions, 1.96
    standard errors of the mean for the others."""
    import numpy

    count, z = len(labels), 1.96
    if metric == "accuracy":
        middle = (value + z * z / (2 * count)) / (1 + z * z / count)
        width = z * math.sqrt(value * (1 - value) / count + z * z / (4 * count * count))
        width /= 1 + z * z / count
        return [max(0.0, middle - width), min(1.0, middle + width)]
    each = [METRICS[metric](predictions[at : at + 1], labels[at : at + 1]) for at in range(count)]
    width = z * float(numpy.std(each)) / math.sqrt(count)
    return [max(0.0, value - width), value + width]


METRICS = {
    "accuracy": accuracy,
    "cross-entropy": cross_entropy,
    "mean absolute error": mean_absolute_error,
}
