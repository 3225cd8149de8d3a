"""The predictions of a model, from the message of the scorer to the report."""

from __future__ import annotations

from typing import Any

from kerasight.grading.answers.choosing import asked_of, may_be_shown
from kerasight.grading.answers.pictures import picture
from kerasight.grading.records.answer_rows import HiddenRow, KnownAnswersRow, WorstRow
from kerasight.grading.records.answers import (
    AnswersRecord,
    ConfusionRecord,
    ErrorsRecord,
    MistakeRecord,
    PredictedRecord,
    Source,
)
from kerasight.grading.records.messages import ScoredLine
from kerasight.grading.tasks.data import Known
from kerasight.grading.tasks.task import Task

CAPTION_LENGTH = 400


def answers_of(task: Task, known: Known, scored: ScoredLine) -> AnswersRecord | None:
    """What a report shows of the predictions for `known` examples; None if the scorer sent none."""
    row, hidden = scored.known, scored.hidden
    if row is None or row.answers is None or hidden is None:
        return None
    return _Recording(task, known).record(hidden, row.answers)


class _Recording:
    """The known examples of one task, with the names of classes."""

    def __init__(self, task: Task, known: Known) -> None:
        self.task = task
        self.known = known

    def record(self, hidden: HiddenRow, known: KnownAnswersRow) -> AnswersRecord:
        errors = hidden.errors if self.task.showing.hidden_sums else None
        return AnswersRecord(
            confusion=self._confusion(hidden, known),
            errors=None if errors is None else ErrorsRecord(errors.median, errors.ninth_decile),
            predicted=self._predicted(known),
            mistakes=tuple(self._mistake(row) for row in known.worst if self._is_possible(row)),
            known=len(self.known.labels),
            wrong=known.wrong,
        )

    def _confusion(self, hidden: HiddenRow, known: KnownAnswersRow) -> ConfusionRecord | None:
        classes = self.task.showing.classes
        source: Source = "hidden" if may_be_shown(self.task, hidden.confusion) else "known"
        counts = hidden.confusion if source == "hidden" else known.confusion
        if counts is None or len(counts) != len(classes):
            return None
        return ConfusionRecord(source, classes, counts)

    def _predicted(self, known: KnownAnswersRow) -> PredictedRecord | None:
        shown = asked_of(self.task, self.known).shown
        if not shown or len(shown) != len(known.predicted):
            return None
        return PredictedRecord(
            in_order=self.task.showing.kind == "series",
            captions=tuple(self.known.captions[at] for at in shown) if self.known.captions else (),
            truth=tuple(float(self.known.labels[at]) for at in shown),
            predicted=known.predicted,
        )

    def _mistake(self, row: WorstRow) -> MistakeRecord:
        truth = self.known.labels[row.index]
        return MistakeRecord(
            index=row.index,
            truth=self._named(truth),
            answer=self._named(row.answer),
            confidence=row.confidence,
            for_truth=row.for_truth,
            caption=self.known.captions[row.index][:CAPTION_LENGTH] if self.known.captions else "",
            picture=self._picture(row.index),
        )

    def _is_possible(self, row: WorstRow) -> bool:
        """Whether a row is possible for this task: the model file may have run code beside it."""
        classes = self.task.showing.classes
        return row.index < len(self.known.labels) and (
            not classes or row.answer in range(len(classes))
        )

    def _named(self, value: Any) -> str | float:
        classes = self.task.showing.classes
        return classes[int(value)] if classes else float(value)

    def _picture(self, index: int) -> str | None:
        if self.task.showing.kind != "images":
            return None
        inputs = self.known.inputs
        return picture(inputs[index], float(inputs.min()), float(inputs.max()))
