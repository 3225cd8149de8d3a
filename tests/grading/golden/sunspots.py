# kerasight: task=sunspots
# expect: score=3..5 message="sunspots"
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("sunspots-train.npz")) as data:
        months = data["sunspots"]
    windows = np.lib.stride_tricks.sliding_window_view(months, 72)
    inputs, labels = windows[:, :60, None], windows[:, -1:]
    model = keras.Sequential(
        [
            keras.Input((60, 1)),
            layers.Rescaling(1 / 100),
            layers.Flatten(),
            layers.Dense(32, activation="relu"),
            layers.Dense(16, activation="relu"),
            layers.Dense(1),
            layers.Rescaling(100.0),
        ]
    )
    model.compile("adam", "mae")
    model.fit(inputs, labels, epochs=30, verbose=0)
    return model
