# kerasight: task=digits
# expect: score=2..3 message="short of 0.9" epochs=4
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"].astype("float32") / 255, data["labels"]
    model = keras.Sequential(
        [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=4, verbose=0)
    return model
