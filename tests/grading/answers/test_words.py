"""The answers of a model in sentences."""

from __future__ import annotations

from kerasight.grading.answers.words import by_weakness, confused, lines, weakest
from kerasight.grading.records.answers import AnswersRecord, ConfusionRecord, ErrorsRecord

CONFUSION = ConfusionRecord(
    "hidden",
    ("cat", "dog", "cow", "yak"),
    ((8, 1, 1, 0), (4, 36, 0, 0), (0, 3, 7, 0), (0, 0, 0, 0)),
)


def test_pairs_are_named_by_their_share_and_single_slips_are_not() -> None:
    assert confused(CONFUSION) == [
        "cow taken for dog, 3 of 10 (30%)",
        "dog taken for cat, 4 of 40 (10%)",
    ]


def test_the_weakest_class_is_named_and_an_absent_one_is_not() -> None:
    assert weakest(CONFUSION) == "weakest class: cow, 7 of 10 right (70%)"
    assert by_weakness(CONFUSION) == [2, 0, 1]


def test_equal_classes_have_no_weakest() -> None:
    assert weakest(ConfusionRecord("hidden", ("a", "b"), ((5, 0), (0, 9)))) == ""


def test_what_is_counted_on_training_examples_says_so() -> None:
    known = ConfusionRecord("known", CONFUSION.classes, CONFUSION.counts)
    said = lines(AnswersRecord(known, None, None, (), 60, 9), "")
    assert all(line.endswith("(of training examples)") for line in said)
    assert said[1].startswith("most confused: cow taken for dog")


def test_errors_have_their_unit() -> None:
    answers = AnswersRecord(None, ErrorsRecord(1.25, 4.0), None, (), 300, None)
    assert lines(answers, "miles") == [
        "half of the answers to unseen examples are off by less than 1.25 miles, "
        "nine in ten by less than 4"
    ]
