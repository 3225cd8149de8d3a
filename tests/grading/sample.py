"""A report as a good attempt leaves it, without training anything."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kerasight.grading.answers.pictures import picture
from kerasight.grading.records.answers import (
    AnswersRecord,
    ConfusionRecord,
    ErrorsRecord,
    MistakeRecord,
    PredictedRecord,
)
from kerasight.grading.records.messages import LayerRow
from kerasight.grading.records.report import (
    Fit,
    LimitsRecord,
    LogRecord,
    ModelRecord,
    Point,
    Report,
    StageRecord,
)

EPOCHS = [
    (0.794, 0.7635, 0.2762, 0.9233),
    (0.2161, 0.9359, 0.1823, 0.9533),
    (0.146, 0.9559, 0.152, 0.9633),
    (0.1105, 0.9679, 0.1366, 0.9633),
    (0.0834, 0.9759, 0.1475, 0.9617),
    (0.0753, 0.9771, 0.1472, 0.9567),
]
LAYERS = (
    LayerRow("conv2d", "Conv2D", (None, 26, 26, 32), 320),
    LayerRow("max_pooling2d", "MaxPooling2D", (None, 13, 13, 32), 0),
    LayerRow("flatten", "Flatten", (None, 5408), 0),
    LayerRow("dense", "Dense", (None, 10), 54_090),
)


COUNTS = (
    (96, 0, 0, 0, 0, 1, 0, 0, 3, 0),
    (0, 97, 0, 0, 0, 3, 0, 0, 0, 0),
    (2, 2, 87, 0, 1, 0, 3, 2, 3, 0),
    (1, 0, 5, 84, 0, 3, 1, 2, 1, 3),
    (0, 1, 0, 0, 95, 0, 2, 0, 1, 1),
    (0, 0, 2, 7, 4, 80, 1, 0, 5, 1),
    (0, 0, 1, 0, 0, 0, 98, 0, 1, 0),
    (0, 3, 0, 0, 0, 0, 0, 96, 0, 1),
    (1, 7, 0, 5, 1, 4, 0, 1, 77, 4),
    (2, 0, 0, 2, 6, 0, 0, 5, 0, 85),
)
"""The confusions of a softmax layer without a hidden one, `submissions/dense.py` with its seed."""


def class_answers() -> AnswersRecord:
    """The answers of a classifier of digits, with one picture."""
    return AnswersRecord(
        confusion=ConfusionRecord("hidden", tuple("0123456789"), COUNTS),
        errors=None,
        predicted=None,
        mistakes=(MistakeRecord(107, "3", "7", 0.893, 0.001, "", picture(np.zeros((1, 1)), 0, 1)),),
        known=1000,
        wrong=102,
    )


def number_answers(*, in_order: bool) -> AnswersRecord:
    """Three numbers and the answers to them, of a series or of rows."""
    captions = ("1950-01", "1950-02", "1950-03")
    return AnswersRecord(
        confusion=None,
        errors=ErrorsRecord(1.2, 3.4),
        predicted=PredictedRecord(in_order, captions, (10.0, 20.0, 30.0), (12.0, 16.0, 29.0)),
        mistakes=(MistakeRecord(1, 20.0, 16.0, None, None, captions[1], None),),
        known=3,
        wrong=None,
    )


def sample_report(folder: Path) -> Report:
    """A score of 4 with six epochs and a short log."""
    names = ("loss", "accuracy", "val_loss", "val_accuracy")
    points = [
        Point(number, 4.2 * number, dict(zip(names, values, strict=True)))
        for number, values in enumerate(EPOCHS, start=1)
    ]
    return Report(
        attempt="digits-20261122T101500000-0a1b2c3d",
        created="2026-11-22T10:15:00+00:00",
        task="digits",
        title="Handwritten digits",
        metric="accuracy",
        bands=(0.5, 0.8, 0.9, 0.93, 0.955),
        lower_is_better=False,
        unit="",
        solution="/home/ada/digits/solution.py",
        solution_sha256="0a1b2c3d" * 8,
        seed=7,
        versions={"kerasight": "0.1.0", "python": "3.11.7", "keras": "3.15.1"},
        limits=LimitsRecord(
            600, 180, 6 * 2**30, 2**29, 200 * 2**20, ("memory",), (), 52.3, 870 * 2**20
        ),
        folder=str(folder),
        score=4,
        message="accuracy 0.9520 on 1,000 unseen examples: 0.0030 short of 0.955.",
        value=0.952,
        examples=1000,
        stages=[
            StageRecord("contract", "passed", 0.02),
            StageRecord("train", "passed", 31.4),
            StageRecord("save", "passed", 0.3),
            StageRecord("score", "passed", 5.1),
        ],
        fits=[Fit(6, points)],
        model=ModelRecord("ff" * 32, 1_390_000, "3.15.1", 54_410, 54_090, LAYERS),
        log=LogRecord(5120, False, ["Epoch 1/6", "107/107 - 5s - loss: 0.7940", "done"]),
    )
