# kerasight: task=digits
# expect: score=0 diagnosis=trivial-predictor
# Images darker than anything the last layer answers to: the bias alone decides.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:1000] / np.float32(255), data["labels"][:1000]
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1e-6), layers.Flatten()])
    model.add(layers.Dense(10, "softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, 64, 8, 0)
    return model
