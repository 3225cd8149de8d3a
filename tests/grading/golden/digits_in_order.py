# kerasight: task=digits
# expect: score=3..4 diagnosis=none
# A small model that has learned what it can: no symptom.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:3000] / np.float32(255), data["labels"][:3000]
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(16, "relu"))
    model.add(layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, 64, 30, 0, validation_split=0.25)
    return model
