# kerasight: task=my_task
# expect: score=5
"""Two hidden layers on scaled features."""

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

    scaling = keras.layers.Normalization()
    scaling.adapt(features)
    model = keras.Sequential(
        [
            keras.Input(shape=(4,)),
            scaling,
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "mae")
    model.fit(features, prices, epochs=150, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
