# kerasight: task=mileage
"""Mileage: tell how far a car of the 1970s drives on a gallon.

Fill in the three blanks:

- `kerasight check` says what is still missing,
- `kerasight grade` on this file trains the model and scores it from 0 to 5,
- `kerasight task show mileage --hints` helps on.

The file also runs as plain Python: that trains the model and saves it beside the file.
"""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("mileage-train.npz")


def load_data():
    """Features of shape (300, 7) as they are, and miles a gallon.

    The columns: cylinders, displacement, horsepower, weight, acceleration, model year, origin.
    Keep this function as it is: the grader does not scale its features, so the model must do it.
    """
    with np.load(DATA) as data:
        return data["features"], data["mileage"]


def solution_model():
    """Build, train and return the model."""
    features, mileage = load_data()

    model = keras.Sequential(
        [
            keras.Input(shape=(7,)),
            # YOUR CODE HERE: the layers. A Normalization layer that is adapted to the features
            # scales them inside the model. The last layer gives one number.
        ]
    )

    # YOUR CODE HERE: compile the model with a loss for numbers.

    # YOUR CODE HERE: train it, and hold some cars back to watch how it does on unseen ones:
    # model.fit(features, mileage, validation_split=..., epochs=...)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("mileage.keras"))
