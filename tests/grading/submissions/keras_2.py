# kerasight: task=digits
# expect: score=0..1 epochs=1
"""Trains with Keras 2, which TensorFlow still has under this variable."""

import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"

import numpy as np
from tensorflow import keras


def solution_model():
    assert not hasattr(keras, "ops"), "this is Keras 3"
    model = keras.Sequential(
        [
            keras.layers.Flatten(input_shape=(28, 28)),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.fit(np.zeros((8, 28, 28), "float32"), np.zeros(8, "int64"), verbose=0)
    return model
