"""The statistics of the scorer, compared with numbers computed by hand and by scikit-learn."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix

from kerasight.grading.records.messages import ScoredLine, parse_line
from kerasight.grading.sandbox.python import WORKER


@pytest.fixture(scope="module")
def answering() -> Any:
    """The module as the scorer imports it, from the folder of both."""
    sys.path.insert(0, str(WORKER))
    try:
        return import_module("answering")
    finally:
        sys.path.remove(str(WORKER))


def test_counts_are_those_of_scikit_learn(answering: Any) -> None:
    random = np.random.default_rng(1)
    labels, outputs = random.integers(0, 4, 200).astype("uint8"), random.random((200, 4))
    counts = answering.confusion(outputs, labels, 4)
    assert counts == confusion_matrix(labels, outputs.argmax(axis=1)).tolist()


def test_one_output_is_the_probability_of_class_one(answering: Any) -> None:
    outputs, labels = np.array([[0.9], [0.2], [0.6], [0.5]]), np.array([1, 1, 0, 0])
    order = {"answers": "class", "classes": 2, "shown": []}
    known = answering.known_answers(order, outputs, labels)
    assert known["confusion"] == [[1, 1], [1, 1]]
    assert known["wrong"] == 2
    worst = known["worst"][0]
    assert (worst["index"], worst["answer"]) == (1, 0)
    assert (worst["confidence"], worst["for_truth"]) == pytest.approx((0.8, 0.2))


def test_outputs_that_are_no_probabilities_have_no_confidence(answering: Any) -> None:
    outputs, labels = np.array([[5.0, -2.0], [1.0, 9.0]]), np.array([1, 1])
    worst = answering.worst_classes(outputs, labels)[0]
    assert worst == {"index": 0, "answer": 0, "confidence": None, "for_truth": None}


def test_of_many_classes_the_worst_answers_are_told_without_a_matrix(answering: Any) -> None:
    labels = np.arange(60)
    order = {"answers": "class", "classes": 60, "shown": []}
    known = answering.known_answers(order, np.roll(np.eye(60), 1, axis=1), labels)
    assert known["confusion"] is None
    assert (known["wrong"], len(known["worst"])) == (60, 12)
    assert answering.known_answers({**order, "classes": 59}, np.eye(60), labels) is None


def test_errors_of_numbers(answering: Any) -> None:
    outputs, labels = np.array([[1.0], [4.0], [3.0]]), np.array([2.0, 2.0, 2.0])
    order = {"answers": "number", "classes": 0, "shown": [0, 2]}
    sums = answering.hidden_sums(order, outputs, labels)
    assert sums["errors"] == pytest.approx({"median": 1.0, "ninth_decile": 1.8})
    known = answering.known_answers(order, outputs, labels)
    assert known["predicted"] == [1.0, 3.0]
    assert [row["index"] for row in known["worst"]] == [1, 0, 2]


def test_nothing_but_sums_leaves_of_the_hidden_examples(answering: Any) -> None:
    labels = np.arange(10) % 2
    order = {"answers": "class", "classes": 2, "shown": []}
    sums = answering.hidden_sums(order, np.eye(2)[labels], labels)
    assert sums == {"confusion": [[5, 0], [0, 5]]}


WORST = {"index": 0, "answer": 1, "confidence": 0.5, "for_truth": None}
KNOWN = {"value": 0.5, "examples": 4, "units": []}
SCORED = {"event": "scored", "status": "measured", "value": 0.5}


@pytest.mark.parametrize(
    "answers",
    [
        {"worst": [{**WORST, "confidence": "much"}], "predicted": []},
        {"worst": [WORST] * 51, "predicted": []},
        {"worst": [], "predicted": [None]},
        {"worst": [], "predicted": [], "wrong": -1},
        {"worst": [], "predicted": [0.0] * 1001},
        {"worst": [], "predicted": [], "confusion": [[1, 2]]},
        {"worst": [], "predicted": [], "confusion": [[1, 2], [3, -1]]},
        {"worst": [], "predicted": [], "confusion": [[0] * 51] * 51},
        "many",
    ],
)
def test_answers_that_no_scorer_sends_are_refused(answers: object) -> None:
    line = {**SCORED, "known": {**KNOWN, "answers": answers}}
    assert parse_line(json.dumps(line).encode()) is None


def test_answers_are_read() -> None:
    answers = {"worst": [WORST], "predicted": [1.5], "confusion": [[2, 1], [0, 1]]}
    known = {**KNOWN, "answers": answers}
    line = parse_line(json.dumps({**SCORED, "known": known}).encode())
    assert isinstance(line, ScoredLine)
    assert line.known is not None
    assert line.known.answers is not None
    assert line.known.answers.confusion == ((2, 1), (0, 1))
    assert line.known.answers.worst[0].confidence == 0.5
