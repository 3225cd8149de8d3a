# kerasight: task=digits
"""Handwritten digits: tell which digit, 0 to 9, an image shows.

Fill in the three blanks:

- `kerasight check` says what is still missing,
- `kerasight grade` on this file trains the model and scores it from 0 to 5,
- `kerasight task show digits --hints` helps on.

The file also runs as plain Python: that trains the model and saves it beside the file.
"""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("digits-train.npz")


def load_data():
    """Images of shape (4000, 28, 28, 1) from 0 to 1, and labels from 0 to 9.

    Keep this function as it is: the grader scales its images in the same way.
    """
    with np.load(DATA) as data:
        images = data["images"][..., np.newaxis].astype("float32") / 255
        labels = data["labels"].astype("int64")
    return images, labels


def solution_model():
    """Build, train and return the model."""
    images, labels = load_data()

    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            # YOUR CODE HERE: the layers. The last one gives 10 probabilities, one for each digit.
        ]
    )

    # YOUR CODE HERE: compile the model. The labels are integers, not one-hot.

    # YOUR CODE HERE: train it, and hold some images back to watch how it does on unseen ones:
    # model.fit(images, labels, validation_split=..., epochs=...)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("digits.keras"))
