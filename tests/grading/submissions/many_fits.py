# kerasight: task=digits
# expect: score=0..1 epochs=2+1+1+1
"""Trains four times, with callbacks given in each way that Keras takes them."""

import keras
import numpy as np


def solution_model():
    model = keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    images, labels = np.zeros((8, 28, 28, 1), "float32"), np.zeros(8, "int64")
    model.fit(images, labels, 8, 2, 0)
    model.fit(images, labels, 8, 1, 0, [keras.callbacks.TerminateOnNaN()])
    model.fit(images, labels, verbose=0, callbacks=keras.callbacks.TerminateOnNaN())
    callbacks = keras.callbacks.CallbackList([], model=model, epochs=1)
    model.fit(images, labels, epochs=1, verbose=0, callbacks=callbacks)
    return model
