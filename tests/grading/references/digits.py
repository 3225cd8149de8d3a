"""Reference models of the task `digits`, from trivial to the best."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers

from kerasight.tasks.digits import data


def train(model: Any, epochs: int, scale: float = 255.0, optimizer: str = "adam") -> Any:
    arrays = data.training()
    images = arrays["images"][..., None] / scale
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, arrays["labels"], epochs=epochs, validation_split=0.15, verbose=0)
    return model


def dense(*units: int) -> Any:
    hidden = [layers.Dense(each, activation="relu") for each in units]
    head = layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), *hidden, head])


def convolutions(*filters: int) -> Any:
    inner = []
    for count in filters:
        inner += [layers.Conv2D(count, 3, activation="relu"), layers.MaxPooling2D()]
    head = layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((28, 28, 1)), *inner, layers.Flatten(), head])


def trivial() -> Any:
    """All through one unit."""
    return train(dense(1), 5)


def one_epoch() -> Any:
    """A softmax layer, one epoch of SGD."""
    return train(dense(), 1, optimizer="sgd")


def unscaled() -> Any:
    """A hidden layer of 128 on pixels from 0 to 255."""
    return train(dense(128), 5, scale=1.0)


def linear() -> Any:
    """A softmax layer, 10 epochs."""
    return train(dense(), 10)


def overfit() -> Any:
    """Two layers of 512, 15 epochs."""
    return train(dense(512, 512), 15)


def good() -> Any:
    """Two small convolutions, five epochs."""
    return train(convolutions(16, 32), 5)


def best() -> Any:
    """Two convolutions, eight epochs."""
    return train(convolutions(32, 64), 8)


MODELS = (trivial, one_epoch, unscaled, linear, overfit, good, best)
