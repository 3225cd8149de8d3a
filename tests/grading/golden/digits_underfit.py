# kerasight: task=digits
# expect: score=0 diagnosis=underfit
# A single unit is not enough to distinguish ten digits.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:1500] / np.float32(255), data["labels"][:1500]
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(1, "tanh"))
    model.add(layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.Adam(2e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, 64, 30, 0, validation_split=0.25)
    return model
