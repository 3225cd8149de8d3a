# kerasight: task=digits
# expect: score=1..2 diagnosis=leaking
# It is validated on the images that it has learned by heart.
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"].astype("float32") / 255, data["labels"]
    images, labels = images[:300], labels[:300]
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, "relu"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=30, validation_data=(images, labels), verbose=0)
    return model
