"""Reference models of the task `mileage`, from trivial to the best."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers

from kerasight.tasks.mileage import data


def train(model: Any, epochs: int, rate: float = 1e-3, loss: str = "mae", **options: Any) -> Any:
    arrays = data.training()
    model.compile(keras.optimizers.Adam(rate), loss)
    model.fit(arrays["features"], arrays["mileage"], epochs=epochs, verbose=0, **options)
    return model


def normalized(*units: int, last: str = "linear") -> Any:
    scaling = layers.Normalization()
    scaling.adapt(data.training()["features"])
    hidden = [layers.Dense(each, activation="relu") for each in units]
    return keras.Sequential([keras.Input((7,)), scaling, *hidden, layers.Dense(1, activation=last)])


def trivial() -> Any:
    """The middle of all mileages, whatever the car."""
    middle = keras.initializers.Constant(22.75)
    return keras.Sequential(
        [keras.Input((7,)), layers.Dense(1, kernel_initializer="zeros", bias_initializer=middle)]
    )


def underfit() -> Any:
    """Five epochs."""
    return train(normalized(64), 5)


def sigmoid_output() -> Any:
    """An output that ends at 1."""
    return train(normalized(64, last="sigmoid"), 40)


def unscaled() -> Any:
    """Features as they are."""
    hidden = [layers.Dense(64, activation="relu") for _ in range(2)]
    return train(keras.Sequential([keras.Input((7,)), *hidden, layers.Dense(1)]), 100)


def linear() -> Any:
    """A single unit on scaled features."""
    return train(normalized(), 300, 0.05)


def good() -> Any:
    """Two layers of 64 on scaled features, 100 epochs."""
    return train(normalized(64, 64), 100, validation_split=0.15)


def overfit() -> Any:
    """Three layers of 512 for 300 epochs."""
    return train(normalized(512, 512, 512), 300)


def best() -> Any:
    """Two layers of 32, slower, stopped in time."""
    stop = keras.callbacks.EarlyStopping(patience=40, restore_best_weights=True)
    return train(normalized(32, 32), 300, 2e-3, validation_split=0.15, callbacks=[stop])


MODELS = (trivial, underfit, sigmoid_output, unscaled, linear, overfit, good, best)
