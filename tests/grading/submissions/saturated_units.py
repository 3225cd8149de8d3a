# kerasight: task=digits
# expect: score=0..1 diagnosis=saturated-units
# Inputs from 0 to 25500 drive every hidden unit to an end of its range.
from pathlib import Path

import keras
import numpy as np


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"].astype("float32") / 255, data["labels"]
    hidden = keras.layers.Dense(32, "sigmoid", kernel_initializer="glorot_normal")
    model = keras.Sequential(
        [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Rescaling(25500), hidden]
    )
    model.add(keras.layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.SGD(0.001), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=6, verbose=0)
    return model
