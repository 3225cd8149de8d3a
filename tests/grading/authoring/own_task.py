"""A small task of a teacher's own: sums of three numbers, which one unit can learn."""

from __future__ import annotations

from pathlib import Path

import numpy as np

TASK = """\
title = "Sums"
category = "regression"
statement = "Add three numbers."
training_file = "sums-train.npz"
seed = 7
sources = ["made up for a test; CC0"]

[contract]
input_shapes = [[3]]
output_shape = [1]

[metric]
name = "mean absolute error"
lower_is_better = true
bands = [0.9, 0.7, 0.5, 0.3, 0.1]
"""

DATA = '''\
"""Sums of three numbers, from the file beside this one."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("sums.npy")


def sources():
    return (FILE,)


def _read(rows):
    numbers = np.load(FILE)[rows]
    return {"inputs": numbers, "labels": numbers.sum(axis=1)}


def write_training(path):
    np.savez(path, **_read(slice(100, None)))


def known():
    return _read(slice(100, None))


def hidden_test():
    return _read(slice(0, 100))
'''

STARTER = """\
# kerasight: task=sums
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("sums-train.npz")) as data:
        inputs, labels = data["inputs"], data["labels"]
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    # YOUR CODE HERE: compile and train it.
    return model
"""


def write_task(folder: Path, *, task: str = TASK, data: str = DATA, starter: str = STARTER) -> Path:
    """Write the task into the new `folder` and return that; its data is the same each time."""
    folder.mkdir(parents=True)
    numbers = np.random.default_rng(1).normal(size=(400, 3)).astype("float32")
    np.save(folder / "sums.npy", numbers)
    (folder / "task.toml").write_text(task)
    (folder / "data.py").write_text(data)
    (folder / "starter.py").write_text(starter)
    return folder
