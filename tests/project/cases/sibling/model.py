"""Builds the model; `train.py` trains it."""

from tensorflow import keras
from tensorflow.keras import layers

UNITS = 32


def build_model(steps, features=3):
    return keras.Sequential(
        [
            keras.Input((steps, features)),
            layers.LSTM(UNITS),
            layers.Dense(1),
        ]
    )


def build_deep_model(steps):
    model = keras.Sequential([keras.Input((steps, 3))])
    model.add(layers.LSTM(UNITS))
    model.add(layers.LSTM(UNITS))  # expect: input-rank
    return model
