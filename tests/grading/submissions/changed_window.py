# kerasight: task=sunspots
# expect: cause=contract message="The contract is broken in 2 places. Line 7: `WINDOW` is protected: it must be 60, but is 30. Line 14: The model takes (None, 30, 1)" stage=contract
"""Two breaches; comments of the file suppress neither."""

import keras

WINDOW = 30  # kerasight: ignore
AHEAD = 12


def solution_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(WINDOW, 1)),  # kerasight: ignore[wrong-input-shape]
            keras.layers.LSTM(8),
            keras.layers.Dense(1),
        ]
    )
    model.compile("adam", "mae")
    return model
