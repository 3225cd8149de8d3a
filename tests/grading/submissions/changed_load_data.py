# kerasight: task=digits
# expect: cause=contract message="Line 11: `load_data` is protected, and differs from that of the starter in line 14." stage=contract
from pathlib import Path

import keras
import numpy as np

DATA = Path(__file__).with_name("digits-train.npz")


def load_data():
    """Pixels that are scaled twice."""
    with np.load(DATA) as data:
        images = data["images"][..., np.newaxis].astype("float32") / 255 / 255
        labels = data["labels"].astype("int64")
    return images, labels


def solution_model():
    images, labels = load_data()
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=5)
    return model
