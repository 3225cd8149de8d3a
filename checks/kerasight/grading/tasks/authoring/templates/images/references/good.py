# kerasight: task=my_task
# expect: score=5
"""Two convolutions with pooling."""

from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("my_task-train.npz")


def load_data():
    """Images of shape (452, 16, 16, 1) from 0 to 1, and labels from 0 to 3.

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
            keras.Input(shape=(16, 16, 1)),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(images, labels, epochs=40, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
