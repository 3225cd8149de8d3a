"""Trainings that were made to fail, each in one way, on real data and with the real Keras.

Run as a script with the path of the worker `train.py`: each training prints its lines to the
descriptor in `KERASIGHT_CHANNEL`, as in a graded check, behind a line with its name.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from kerasight.tasks.digits import data

keras: Any = tf.keras
layers: Any = keras.layers


def digits(count: int, scale: float = 255.0) -> tuple[Any, Any]:
    arrays = data.training()
    return arrays["images"][:count, ..., None] / scale, arrays["labels"][:count]


def dense(*units: int, **options: Any) -> Any:
    hidden = [layers.Dense(count, activation="relu", **options) for count in units]
    head = layers.Dense(10, activation="softmax")
    return keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), *hidden, head])


def fit(model: Any, optimizer: Any, epochs: int, count: int = 1000, **options: Any) -> None:
    images, labels = digits(count)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    options = {"validation_split": 0.25, "batch_size": 64, "verbose": 0, **options}
    model.fit(images, labels, epochs=epochs, **options)


def none() -> None:
    fit(dense(16), keras.optimizers.Adam(1e-3), 30, 3000)


def overfit() -> None:
    images, labels = digits(1000)
    random = np.random.default_rng(0)
    # A third of wrong labels is what a model can only learn by heart.
    wrong = random.permutation(len(labels))[: len(labels) // 3]
    labels[wrong] = random.integers(0, 10, len(wrong))
    model = dense(256, 256)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=20, batch_size=64, validation_split=0.25, verbose=0)


def diverged() -> None:
    images, labels = digits(800, 1.0)
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    model.fit(images, labels.astype("float32"), epochs=6, verbose=0)


def learning_rate_too_low() -> None:
    fit(dense(32), keras.optimizers.SGD(2e-3), 24)


def learning_rate_too_high() -> None:
    fit(dense(64, 64), keras.optimizers.Adam(0.3), 12, batch_size=32)


def stagnated() -> None:
    images, labels = digits(800)
    np.random.default_rng(0).shuffle(labels)
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(2)])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(optimizer=keras.optimizers.SGD(1e-6), loss="sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=10, verbose=0)


def undertrained() -> None:
    fit(dense(64), keras.optimizers.Adam(2e-4), 10)


def underfit() -> None:
    hidden = layers.Dense(1, activation="tanh")
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), hidden])
    model.add(layers.Dense(10, activation="softmax"))
    fit(model, keras.optimizers.Adam(2e-2), 30, 1500)


TRAININGS: dict[str, Callable[[], None]] = {
    "none": none,
    "overfit": overfit,
    "diverged": diverged,
    "learning-rate-too-low": learning_rate_too_low,
    "learning-rate-too-high": learning_rate_too_high,
    "stagnated": stagnated,
    "undertrained": undertrained,
    "underfit": underfit,
}
"""Each training by the symptom that is to be found first."""


def main() -> None:
    spec = importlib.util.spec_from_file_location("train", sys.argv[1])
    assert spec is not None and spec.loader is not None
    worker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(worker)
    channel = worker.Channel(int(os.environ["KERASIGHT_CHANNEL"]))
    worker.prepare_keras(keras, channel, 7)
    for name, training in TRAININGS.items():
        keras.utils.set_random_seed(7)
        channel.send(event="training", name=name)
        training()


if __name__ == "__main__":
    main()
