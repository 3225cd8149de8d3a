# kerasight: task=my_task
"""My task: tell the price of a house.

Fill in the blanks, then run `kerasight grade` on this file. It also runs as plain Python: that
trains the model and saves it beside this file.
"""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("my_task-train.csv")


def load_data():
    """Features of shape (320, 4) as they are, and prices.

    Keep this function as it is: the grader does not scale its features, so the model must do it.
    """
    rows = np.genfromtxt(DATA, delimiter=",", skip_header=1, dtype="float32")
    return rows[:, :-1], rows[:, -1]


def solution_model():
    """Build, train and return the model."""
    features, prices = load_data()

    model = keras.Sequential(
        [
            keras.Input(shape=(4,)),
            # YOUR CODE HERE: the layers. A Normalization layer that is adapted to the features
            # scales them inside the model. The last layer gives one number.
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.

    # YOUR CODE HERE: train it, and hold some rows back to watch how it does on unseen ones:
    # model.fit(features, prices, validation_split=..., epochs=...)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
