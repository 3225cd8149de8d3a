"""The score of the best constant prediction: if it is high, the task teaches nothing."""

# ruff: noqa: PLC0415 - numpy takes long to load

from __future__ import annotations

from typing import Any

from kerasight.grading.tasks.task import Task
from kerasight.grading.worker.metrics import METRICS


def constant_score(task: Task, known: Any, hidden: Any) -> tuple[float, int]:
    """The metric and the score of a constant prediction, from `known` labels for `hidden` ones: the
    most frequent class, the shares of the classes, or the median.
    """
    import numpy as np

    labels, truth = np.asarray(known), np.asarray(hidden)
    shape = tuple(size or 1 for size in task.contract.output_shape)
    if task.metric == "mean absolute error":
        answer = np.broadcast_to(np.median(labels, axis=0), truth.shape[1:]).reshape(shape)
    else:
        answer = _shares(labels, shape, certain=task.metric == "accuracy")
    predictions = np.broadcast_to(answer, (len(truth), *shape)).astype("float32")
    value = METRICS[task.metric](predictions, truth)
    # The second measure of a task is a loss of the same predictions, as probabilities.
    capped = None
    if task.cap is not None:
        soft = np.broadcast_to(_shares(labels, shape, certain=False), predictions.shape)
        capped = METRICS[task.cap.metric](soft, truth)
    return value, task.score(value, capped)


def _shares(labels: Any, shape: tuple[int, ...], *, certain: bool) -> Any:
    """The share of each class, or 1 for the most frequent; for one output, that of class 1."""
    import numpy as np

    classes = max(2, shape[-1])
    shares = np.bincount(labels.astype("int64"), minlength=classes) / len(labels)
    if certain:
        shares = (np.arange(classes) == shares.argmax()).astype("float64")
    return shares if shape[-1] > 1 else shares[1:2]
