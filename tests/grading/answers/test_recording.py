"""The predictions in a report, and what of hidden examples must not be there."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from functools import cache
from importlib import import_module

import numpy as np
import pytest
from PIL import Image

from kerasight.contracts.folders import task_ids
from kerasight.grading.answers.choosing import LEAST_OF_A_CLASS, asked_of, may_be_shown
from kerasight.grading.answers.pictures import picture
from kerasight.grading.answers.recording import answers_of
from kerasight.grading.records.answer_rows import ErrorsRow, HiddenRow, KnownAnswersRow, WorstRow
from kerasight.grading.records.messages import KnownRow, ScoredLine
from kerasight.grading.tasks.data import Known
from kerasight.grading.tasks.task import Task, load_task


@cache
def known_of(task_id: str) -> Known:
    """The training examples of one of our own tasks."""
    data = import_module(f"kerasight.tasks.{task_id}.data")
    captions = data.captions() if hasattr(data, "captions") else ()
    return Known(**data.known(), captions=tuple(captions))


TASKS = pytest.mark.parametrize("task", [load_task(each) for each in task_ids()], ids=task_ids())


def scored(task: Task, worst: tuple[WorstRow, ...], counts: int) -> ScoredLine:
    """A line with `counts` hidden examples of each class, all right; numbers are answered by 7."""
    classes = len(task.showing.classes)
    matrix = tuple(tuple(counts * (a == b) for b in range(classes)) for a in range(classes))
    asked = asked_of(task, known_of(task.id))
    predicted = (7.0,) * len(asked.shown)
    known = KnownAnswersRow(matrix if classes else None, 0 if classes else None, worst, predicted)
    hidden = HiddenRow(matrix if classes else None, None if classes else ErrorsRow(1.0, 2.0))
    row = KnownRow(0.5, 100, None, None, None, (), known)
    return ScoredLine("measured", value=0.5, known=row, hidden=hidden)


@TASKS
def test_what_is_shown_are_training_examples(task: Task) -> None:
    worst = tuple(WorstRow(index, 1, 0.9, 0.1) for index in (5, 0))
    answers = answers_of(task, known_of(task.id), scored(task, worst, 100))
    assert answers is not None
    known = known_of(task.id)
    for mistake, index in zip(answers.mistakes, (5, 0), strict=True):
        label = known.labels[index]
        classes = task.showing.classes
        assert mistake.truth == (classes[int(label)] if classes else float(label))
        assert (mistake.picture is not None) == (task.showing.kind == "images")
        assert bool(mistake.caption) == (task.showing.kind != "images")


@TASKS
def test_captions_are_of_the_known_examples(task: Task) -> None:
    assert len(known_of(task.id).captions) in (0, len(known_of(task.id).labels))


def test_captions_say_what_the_examples_are() -> None:
    assert known_of("sunspots").captions[0] == "1754-12"
    assert known_of("sunspots").captions[-1] == "1957-04"
    assert "car of 19" in known_of("mileage").captions[0]
    reviews = known_of("reviews")
    encoded = reviews.inputs
    assert (encoded[3] != 0).sum() <= len(reviews.captions[3].split()) + 5


def test_a_series_is_forecast_in_order_at_its_end() -> None:
    task = load_task("sunspots")
    answers = answers_of(task, known_of(task.id), scored(task, (), 0))
    assert answers is not None
    assert answers.predicted is not None
    assert answers.predicted.in_order
    assert answers.predicted.captions[-1] == "1957-04"
    labels = known_of(task.id).labels
    assert answers.predicted.truth == tuple(float(each) for each in labels[-240:])


def test_few_hidden_examples_of_a_class_are_not_counted() -> None:
    task = load_task("digits")
    for count, source in ((LEAST_OF_A_CLASS, "hidden"), (LEAST_OF_A_CLASS - 1, "known")):
        answers = answers_of(task, known_of(task.id), scored(task, (), count))
        assert answers is not None
        assert answers.confusion is not None
        assert answers.confusion.data == source


@pytest.mark.parametrize("name", ["digits", "mileage"])
def test_a_task_can_keep_the_sums_to_itself(name: str) -> None:
    task = load_task(name)
    closed = replace(task, showing=replace(task.showing, hidden_sums=False))
    answers = answers_of(closed, known_of(task.id), scored(closed, (), 100))
    assert answers is not None
    assert answers.errors is None
    assert answers.confusion is None or answers.confusion.data == "known"
    assert not may_be_shown(closed, ((100, 0), (0, 100)))


def test_rows_that_cannot_be_of_the_task_are_left_out() -> None:
    task = load_task("digits")
    rows = (
        WorstRow(10**6, 1, None, None),
        WorstRow(1, 99, None, None),
        WorstRow(1, 2.5, None, None),
    )
    answers = answers_of(task, known_of(task.id), scored(task, rows, 100))
    assert answers is not None
    assert answers.mistakes == ()


@pytest.mark.parametrize(
    ("low", "high", "value", "grey"),
    [(0.0, 1.0, 0.5, 128), (0.0, 255.0, 51.0, 51), (-1.0, 1.0, 0.0, 128), (-3.0, 9.0, 9.0, 255)],
)
def test_a_picture_has_the_scale_of_its_data(
    low: float, high: float, value: float, grey: int
) -> None:
    drawn = picture(np.full((5, 4, 3), value), low, high)
    assert drawn is not None
    image = Image.open(io.BytesIO(base64.b64decode(drawn.partition(",")[2])))
    assert image.size == (4, 5)
    assert image.convert("L").getpixel((0, 0)) == grey


def test_what_is_no_picture_is_not_drawn() -> None:
    assert picture(np.zeros((4, 4, 2)), 0, 1) is None
    assert picture(np.zeros(7), 0, 1) is None


def test_a_large_picture_is_made_small() -> None:
    drawn = picture(np.random.default_rng(0).random((400, 300, 3)), 0, 1)
    assert drawn is not None
    assert len(drawn) < 40_000
