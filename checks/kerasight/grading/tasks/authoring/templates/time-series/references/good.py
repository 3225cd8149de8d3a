# kerasight: task=my_task
# expect: score=5
"""A linear model of the scaled window."""

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

    starts = range(len(series) - WINDOW - AHEAD + 1)
    windows = np.stack([series[start : start + WINDOW] for start in starts])[..., np.newaxis]
    targets = series[WINDOW + AHEAD - 1 :, np.newaxis]
    model = keras.Sequential(
        [
            keras.Input(shape=(WINDOW, 1)),
            keras.layers.Rescaling(1 / 40, offset=-3),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1),
            keras.layers.Rescaling(40, offset=120),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "mae")
    model.fit(windows, targets, epochs=60, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
