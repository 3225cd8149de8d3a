# kerasight: task=digits
# expect: score=1 diagnosis=undertrained
# Stopped while the loss still falls.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:1000] / np.float32(255), data["labels"][:1000]
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(64, "relu"))
    model.add(layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.Adam(2e-4), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, 64, 10, 0, validation_split=0.25)
    return model
