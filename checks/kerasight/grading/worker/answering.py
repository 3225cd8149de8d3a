"""Predictions of a model: counts by class, errors, and the worst predictions.

Imported by the worker `score` from the same folder; needs only numpy.
"""

# ruff: noqa: PLC0415 - other packages load once this folder is off the path

from __future__ import annotations

from typing import Any

WORST = 12
"""How many of the worst predictions are sent."""

MOST_CLASSES = 50
"""The greatest number of classes of a confusion matrix."""

SURE = 1e-3
"""How far the sum of probabilities may be from one, for rounding to 16 bits."""


def classes_of(predictions: Any) -> Any:
    """The predicted class of each row of `predictions` `(examples, outputs)`, as integers."""
    if predictions.shape[-1] > 1:
        return predictions.argmax(axis=-1)
    return (predictions[:, 0] > 0.5).astype("int64")


def probabilities(predictions: Any) -> Any:
    """`(examples, classes)`; one output is the probability of class 1. None if a row is not a
    distribution, as for a model without softmax."""
    import numpy

    table = predictions.astype("float64")
    if table.shape[-1] == 1:
        table = numpy.concatenate([1 - table, table], axis=-1)
    inside = (table >= 0).all() and (table <= 1).all()
    return table if inside and (abs(table.sum(axis=-1) - 1) <= SURE).all() else None


def all_classes(labels: Any, classes: int) -> bool:
    """Whether every label is the number of a class."""
    return bool(labels.min() >= 0 and labels.max() < classes)


def confusion(predictions: Any, labels: Any, classes: int) -> list[list[int]] | None:
    """Counts `[truth][answer]`, None if there are too many classes or a label is not a class."""
    import numpy

    if classes > MOST_CLASSES or not all_classes(labels, classes):
        return None
    counts = numpy.zeros((classes, classes), "int64")
    numpy.add.at(counts, (labels.astype("int64"), classes_of(predictions)), 1)
    table: list[list[int]] = counts.tolist()
    return table


def errors(predictions: Any, labels: Any) -> dict[str, float]:
    """Median and 90th percentile of the errors.

    Not the signed mean: it would show which constant to add to improve the metric on the hidden
    data.
    """
    import numpy

    distances = _distances(predictions, labels)
    return {
        "median": float(numpy.median(distances)),
        "ninth_decile": float(numpy.quantile(distances, 0.9)),
    }


def worst_classes(predictions: Any, labels: Any) -> list[dict[str, object]]:
    """The examples whose true class got the lowest probability or output."""
    import numpy

    answers, rows = classes_of(predictions), numpy.arange(len(labels))
    truth = labels.astype("int64")
    table = probabilities(predictions)
    if table is not None:
        given = table[rows, truth]
    elif predictions.shape[-1] > 1:
        # Outputs of any size: the difference between the predicted and the true class.
        given = predictions[rows, truth] - predictions.max(axis=-1)
    else:
        given = numpy.where(truth == 1, 1, -1) * (predictions[:, 0] - 0.5)
    return [
        {
            "index": int(at),
            "answer": int(answers[at]),
            "confidence": None if table is None else float(table[at, answers[at]]),
            "for_truth": None if table is None else float(table[at, truth[at]]),
        }
        for at in numpy.argsort(given, kind="stable")[:WORST]
    ]


def worst_numbers(predictions: Any, labels: Any) -> list[dict[str, object]]:
    """The examples with the largest errors."""
    import numpy

    distances = _distances(predictions, labels)
    numbers = predictions.reshape(len(labels))
    return [
        {"index": int(at), "answer": float(numbers[at]), "confidence": None, "for_truth": None}
        for at in numpy.argsort(-distances, kind="stable")[:WORST]
    ]


def hidden_sums(order: dict[str, Any], predictions: Any, labels: Any) -> dict[str, object] | None:
    """What the scorer reports about predictions for hidden examples: sums only; None without a
    kind."""
    if order["answers"] == "class":
        return {"confusion": confusion(predictions, labels, order["classes"])}
    if order["answers"] == "number":
        return {"errors": errors(predictions, labels)}
    return None


def known_answers(order: dict[str, Any], predictions: Any, labels: Any) -> dict[str, object] | None:
    """The worst predictions for training examples, and those for the examples `order["shown"]`."""
    if order["answers"] == "class":
        if not all_classes(labels, order["classes"]):
            return None
        return {
            "confusion": confusion(predictions, labels, order["classes"]),
            "wrong": int((classes_of(predictions) != labels).sum()),
            "worst": worst_classes(predictions, labels),
            "predicted": [],
        }
    if order["answers"] == "number":
        shown = predictions.reshape(len(labels))[order["shown"]]
        worst = worst_numbers(predictions, labels)
        return {"worst": worst, "predicted": shown.astype("float64").tolist()}
    return None


def _distances(predictions: Any, labels: Any) -> Any:
    return abs(predictions.astype("float64").reshape(len(labels)) - labels.reshape(len(labels)))
