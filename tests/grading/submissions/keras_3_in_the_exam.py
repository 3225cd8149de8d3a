# kerasight: task=digits
# expect: score=0 cause=contract message="saved by Keras 3" stage=save
# options: --profile exam-2.13
"""Imports the Keras that is not the exam's."""

import keras
import numpy as np


def solution_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("sgd", "sparse_categorical_crossentropy")
    model.fit(np.zeros((8, 28, 28), "float32"), np.zeros(8, "int64"), verbose=0)
    return model
