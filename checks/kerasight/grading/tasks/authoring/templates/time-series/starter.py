# kerasight: task=my_task
"""My task: foretell how much is sold three days ahead.

Fill in the blanks, then run `kerasight grade` on this file. It also runs as plain Python: that
trains the model and saves it beside this file.
"""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("my_task-train.npz")
WINDOW = 28
AHEAD = 3


def load_data():
    """The daily numbers, shape (1125,), in order of time."""
    with np.load(DATA) as data:
        return data["series"]


def solution_model():
    """Build, train and return the model."""
    series = load_data()

    # YOUR CODE HERE: cut windows of WINDOW days, shape (windows, 28, 1), and the day that comes
    # AHEAD days behind the last of each, shape (windows, 1). Keep the last windows, not random
    # ones, for validation: neighbours overlap.

    model = keras.Sequential(
        [
            keras.Input(shape=(WINDOW, 1)),
            # YOUR CODE HERE: the layers. The grader feeds numbers as they are, from 40 to 200, and
            # wants one number: scale inside the model, for example with Rescaling layers.
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.

    # YOUR CODE HERE: train it.

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
