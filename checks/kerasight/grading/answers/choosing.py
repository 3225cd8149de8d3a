"""Which predictions of a model a report may show.

Hidden examples and their predictions never leave the scorer. Only sums over all of them do, as the
metric is one. A sum over a few examples would reveal them: the confusion matrix is of the hidden
data only if every class has `LEAST_OF_A_CLASS` examples, and the task allows it; else it is of
training examples. Images, texts and forecasts are always of training examples, which the learner
has anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kerasight.grading.records.answer_rows import Counts
from kerasight.grading.tasks.data import Known
from kerasight.grading.tasks.task import Task

LEAST_OF_A_CLASS = 20
"""The least number of hidden examples of each class for showing counts."""

SCATTERED = 300
"""The number of points of a scatter plot, spread evenly over the known examples."""

FORECAST_STEPS = 240
"""The number of drawn steps of a forecast: the last ones of the known series."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the scorer reports about the predictions."""

    answers: Literal["class", "number"] | None
    """The kind of prediction, None if predictions are not reported."""

    classes: int

    shown: list[int]
    """Indices of known examples."""


def asked_of(task: Task, known: Known) -> Asked:
    """What to request, by the labels of the `known` examples."""
    labels = known.labels
    count = len(labels)
    if labels.ndim != 1:
        return Asked(None, 0, [])
    if task.showing.classes:
        return Asked("class", len(task.showing.classes), [])
    if task.contract.output_shape != (1,):
        return Asked(None, 0, [])
    if task.showing.kind == "series":
        return Asked("number", 0, list(range(max(0, count - FORECAST_STEPS), count)))
    points = min(count, SCATTERED)
    return Asked("number", 0, [index * count // points for index in range(points)])


def may_be_shown(task: Task, counts: Counts | None) -> bool:
    """Whether counts over hidden examples reveal nothing about a single one."""
    if counts is None or not task.showing.hidden_sums:
        return False
    return all(sum(row) >= LEAST_OF_A_CLASS for row in counts)
