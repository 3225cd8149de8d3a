"""Reference models of the task `reviews`, from trivial to the best."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers

from kerasight.tasks.reviews import data

STOP = {"patience": 2, "restore_best_weights": True}


def train(model: Any, epochs: int, *, stop: bool = False, rate: float = 1e-3) -> Any:
    texts, labels = data.training()
    callbacks = [keras.callbacks.EarlyStopping(**STOP)] if stop else []
    model.compile(keras.optimizers.Adam(rate), "binary_crossentropy", metrics=["accuracy"])
    numbers = data.encode(texts)
    model.fit(numbers, labels, epochs=epochs, validation_split=0.1, callbacks=callbacks, verbose=0)
    return model


def model_of(*inner: Any, size: int = 16) -> Any:
    embedding = layers.Embedding(data.VOCABULARY, size)
    head = layers.Dense(1, activation="sigmoid")
    return keras.Sequential([keras.Input((data.LENGTH,)), embedding, *inner, head])


def trivial() -> Any:
    """One half, whatever the text."""
    return keras.Sequential(
        [
            keras.Input((data.LENGTH,)),
            layers.Dense(1, activation="sigmoid", kernel_initializer="zeros"),
        ]
    )


def underfit() -> Any:
    """A mean of the words, one epoch."""
    return train(model_of(layers.GlobalAveragePooling1D()), 1)


def numbers_as_values() -> Any:
    """Numbers of words fed to a dense layer, without an embedding."""
    model = keras.Sequential([keras.Input((data.LENGTH,)), layers.Dense(64, "relu")])
    model.add(layers.Dense(1, activation="sigmoid"))
    return train(model, 8)


def mean_of_words() -> Any:
    """A mean of the words, 10 epochs."""
    return train(model_of(layers.GlobalAveragePooling1D()), 10)


def recurrent() -> Any:
    """An LSTM over all places, the empty ones too, three epochs."""
    return train(model_of(layers.LSTM(32), size=32), 3)


def overfit() -> Any:
    """64 numbers a word, a hidden layer, 25 epochs."""
    return train(model_of(layers.GlobalAveragePooling1D(), layers.Dense(64, "relu"), size=64), 25)


def good() -> Any:
    """A mean of the words, stopped in time."""
    return train(model_of(layers.GlobalAveragePooling1D(), size=32), 30, stop=True)


def best() -> Any:
    """A mean of the words with dropout before and after it, stopped in time."""
    inner = [layers.Dropout(0.3), layers.GlobalAveragePooling1D(), layers.Dropout(0.3)]
    return train(model_of(*inner, size=64), 30, stop=True)


MODELS = (trivial, underfit, numbers_as_values, recurrent, mean_of_words, overfit, good, best)
