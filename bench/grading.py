"""The overhead of a graded check over its training."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kerasight.contracts.folders import find_task
from kerasight.grading.tasks.data import write_training_data
from kerasight.grading.tasks.task import read_task

from .tables import Table

AIM = 1.15

SOLUTION = """# kerasight: task=digits
import time
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][..., None] / np.float32(255), data["labels"]
    model = keras.Sequential([keras.Input((28, 28, 1)), {layers}, layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    begin = time.process_time()
    model.fit(images, labels, {batch}, {epochs}, 0, validation_split=0.1)
    print("fit", time.process_time() - begin)
    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("model.keras"))
"""

TRAININGS = {
    "two convolutions, batches of 16": {
        "layers": "layers.Conv2D(24, 5, 2, activation='relu'), layers.Conv2D(48, 3, 2), "
        "layers.Flatten()",
        "batch": 16,
        "epochs": 6,
    },
    "one small layer, batches of 4": {
        "layers": "layers.Flatten(), layers.Dense(16)",
        "batch": 4,
        "epochs": 4,
    },
}
"""A usual training, and one with many small steps, where the overhead is greatest."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds in `fit`, and wall-clock seconds in each stage."""

    fit: float
    stages: dict[str, float]


def bare(solution: Path) -> float:
    """CPU seconds in the `fit` of a solution that runs as a plain program."""
    done = subprocess.run(
        [sys.executable, str(solution)],
        capture_output=True,
        text=True,
        check=True,
        # The same as in a graded training.
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "2"},
    )
    return fit_seconds(done.stdout.splitlines())


def graded(solution: Path) -> Cost:
    """The same in a graded check."""
    command = [sys.executable, "-m", "kerasight", "grade", str(solution)]
    done = subprocess.run(
        [*command, "--output-format", "json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=solution.parent,
    )
    report = json.loads(done.stdout)
    stages = {stage["stage"]: stage["seconds"] for stage in report["stages"]}
    return Cost(fit_seconds(report["log"]["tail"]), stages)


def fit_seconds(lines: list[str]) -> float:
    """The number that a solution prints after its training."""
    return float(next(line.split()[1] for line in lines if line.startswith("fit ")))


def against_bare_training(repeat: int, folder: Path) -> Table:
    """Graded trainings compared with plain ones, in turn."""
    task = read_task(find_task("digits", folder / "solution.py"))
    write_training_data(task, folder)
    rows = []
    for name, training in TRAININGS.items():
        solution = folder / "solution.py"
        solution.write_text(SOLUTION.format(**training), encoding="utf-8")
        pairs = [(bare(solution), graded(solution)) for _ in range(repeat)]
        alone = statistics.median(pair[0] for pair in pairs)
        watched = statistics.median(pair[1].fit for pair in pairs)
        stages = [pair[1].stages for pair in pairs]
        rows.append(
            [
                name,
                f"{alone:.2f}",
                f"{watched:.2f}",
                f"{watched / alone:.2f}",
                *(
                    f"{statistics.median(each[stage] for each in stages):.1f}"
                    for stage in ("contract", "dry-run", "save", "score")
                ),
            ]
        )
    note = (
        f"Seconds of the processor in `fit`, bare and graded, medians of {repeat} runs in turn; "
        f"the aim is a ratio of {AIM} at most. Beside the training stand the other stages, in "
        "seconds of the clock: the dry run and the scoring each start TensorFlow anew."
    )
    columns = ["training", "fit alone", "fit graded", "ratio"]
    return Table(
        "A graded check against the bare training",
        note,
        [*columns, "contract", "dry run", "save", "score"],
        rows,
    )
