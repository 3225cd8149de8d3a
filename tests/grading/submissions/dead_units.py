# kerasight: task=digits
# expect: score=0 diagnosis=dead-units
# Every hidden unit starts so far below zero that no image wakes it.
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"].astype("float32") / 255, data["labels"]
    asleep = keras.initializers.Constant(-50)
    hidden = keras.layers.Dense(64, "relu", bias_initializer=asleep)
    model = keras.Sequential(
        [keras.Input((28, 28)), keras.layers.Flatten(), hidden, keras.layers.Dense(10, "softmax")]
    )
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=6, verbose=0)
    return model
