"""Reference models of the task `sunspots`, from trivial to the best."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers

from kerasight.tasks.sunspots import data

VALIDATION = 250


def train(model: Any, epochs: int, *, rate: float = 1e-3, stop: bool = False) -> Any:
    arrays = data.windows(data.training())
    inputs, labels = arrays["inputs"], arrays["labels"][:, None]
    callbacks = (
        [keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True)] if stop else []
    )
    model.compile(keras.optimizers.Adam(rate), "mae")
    model.fit(
        inputs[:-VALIDATION],
        labels[:-VALIDATION],
        epochs=epochs,
        callbacks=callbacks,
        verbose=0,
        validation_data=(inputs[-VALIDATION:], labels[-VALIDATION:]),
    )
    return model


def scaled(*inner: Any) -> Any:
    return keras.Sequential(
        [
            keras.Input((data.WINDOW, 1)),
            layers.Rescaling(1 / 100),
            *inner,
            layers.Dense(1),
            layers.Rescaling(100.0),
        ]
    )


def trivial() -> Any:
    """The same number for every month."""
    always = keras.initializers.Constant(40)
    head = layers.Dense(1, kernel_initializer="zeros", bias_initializer=always)
    return keras.Sequential([keras.Input((data.WINDOW, 1)), layers.Flatten(), head])


def sigmoid_output() -> Any:
    """An output that ends at 1."""
    model = keras.Sequential([keras.Input((data.WINDOW, 1)), layers.Flatten()])
    model.add(layers.Dense(32, "relu"))
    model.add(layers.Dense(1, activation="sigmoid"))
    return train(model, 10)


def persistence() -> Any:
    """The last known month again."""
    return keras.Sequential(
        [
            keras.Input((data.WINDOW, 1)),
            layers.Cropping1D((data.WINDOW - 1, 0)),
            layers.Flatten(),
        ]
    )


def underfit() -> Any:
    """An LSTM of 8, two epochs."""
    return train(scaled(layers.LSTM(8)), 2)


def unscaled() -> Any:
    """An LSTM of 32 on numbers as they are."""
    model = keras.Sequential([keras.Input((data.WINDOW, 1)), layers.LSTM(32), layers.Dense(1)])
    return train(model, 15)


def linear() -> Any:
    """A single unit, 60 epochs."""
    return train(scaled(layers.Flatten()), 60, rate=3e-3)


def overfit() -> Any:
    """Two layers of 512, 100 epochs."""
    return train(
        scaled(layers.Flatten(), layers.Dense(512, "relu"), layers.Dense(512, "relu")), 100
    )


def good() -> Any:
    """Two dense layers, stopped in time."""
    return train(
        scaled(layers.Flatten(), layers.Dense(32, "relu"), layers.Dense(16, "relu")), 80, stop=True
    )


def best() -> Any:
    """Convolutions in front of an LSTM, stopped in time."""
    return train(
        scaled(
            layers.Conv1D(32, 5, strides=2, activation="relu"), layers.LSTM(32), layers.Dropout(0.1)
        ),
        60,
        stop=True,
    )


MODELS = (
    trivial,
    sigmoid_output,
    persistence,
    underfit,
    unscaled,
    linear,
    overfit,
    good,
    best,
)
