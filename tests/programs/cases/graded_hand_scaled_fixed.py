# kerasight: task=mileage
"""Mileage: tell how far a car of the 1970s drives on a gallon."""

import keras
import numpy as np

DATA = "mileage-train.npz"


def load_data():
    """Features as they are."""
    with np.load(DATA) as data:
        return data["features"], data["mileage"]


def train(model):
    features, mileage = load_data()
    model.fit(features, mileage, epochs=100)


def solution_model():
    """Build, train and return the model."""
    features, mileage = load_data()

    model = keras.Sequential(
        [
            keras.Input(shape=(7,)),
            # YOUR CODE HERE: the layers. A Normalization layer that is adapted to the features
            # scales them inside the model. The last layer gives one number.
            keras.layers.BatchNormalization(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1),
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.
    model.compile("adam", "mae")
    train(model)
    return model
