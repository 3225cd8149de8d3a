# kerasight: task=sunspots
"""A graded file that writes its protected constant in its own way."""

from pathlib import Path

import numpy as np
import keras

DATA = Path(__file__).with_name("sunspots-train.npz")
WINDOW = 5 * 12
AHEAD = 12


def load_data():
    """The monthly numbers of sunspots, shape (2500,), in order of time."""
    with np.load(DATA) as data:
        return data["sunspots"]


def windows(sunspots):
    ends = range(WINDOW, len(sunspots) - AHEAD)
    x = np.stack([sunspots[end - WINDOW : end] for end in ends])[..., np.newaxis]
    y = np.stack([sunspots[end + AHEAD - 1] for end in ends])[..., np.newaxis]
    return x, y


def solution_model():
    x, y = windows(load_data())
    inputs = keras.Input(shape=(WINDOW, 1))
    hidden = keras.layers.Rescaling(1 / 100)(inputs)
    hidden = keras.layers.LSTM(32)(hidden)
    hidden = keras.layers.Dense(1)(hidden)
    outputs = keras.layers.Rescaling(100)(hidden)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "mae")
    model.fit(x, y, epochs=20, validation_split=0.2, shuffle=False)
    return model


if __name__ == "__main__":
    solution_model().save("sunspots.keras")
