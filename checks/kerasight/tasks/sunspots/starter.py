# kerasight: task=sunspots
"""Sunspots: foretell the number of sunspots a year ahead.

Fill in the four blanks:

- `kerasight check` says what is still missing,
- `kerasight grade` on this file trains the model and scores it from 0 to 5,
- `kerasight task show sunspots --hints` helps on.

The file also runs as plain Python: that trains the model and saves it beside the file.
"""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("sunspots-train.npz")
WINDOW = 60
AHEAD = 12


def load_data():
    """The monthly numbers of sunspots, shape (2500,), in order of time."""
    with np.load(DATA) as data:
        return data["sunspots"]


def solution_model():
    """Build, train and return the model."""
    sunspots = load_data()

    # YOUR CODE HERE: cut windows of WINDOW months, shape (windows, 60, 1), and the month that
    # comes AHEAD months behind the last of each, shape (windows, 1). Keep the last windows, not
    # random ones, for validation: neighbours overlap.

    model = keras.Sequential(
        [
            keras.Input(shape=(WINDOW, 1)),
            # YOUR CODE HERE: the layers. The grader feeds numbers as they are, from 0 to 250, and
            # wants one number: scale inside the model, for example with Rescaling layers.
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.

    # YOUR CODE HERE: train it.

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("sunspots.keras"))
