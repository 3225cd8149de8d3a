# kerasight: task=digits
# expect: score=0 diagnosis=learning-rate-too-low
# The loss falls evenly, and hardly at all.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:1000] / np.float32(255), data["labels"][:1000]
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(32, "relu"))
    model.add(layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.SGD(2e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, 64, 24, 0, validation_split=0.25)
    return model
