"""Reference models of the task `textures`, from trivial to the best."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import keras
from keras import layers

from kerasight.tasks.textures import data


@cache
def folder() -> Path:
    path = Path(tempfile.mkdtemp(), "textures-train")
    data.write_training(path)
    return path


def train(model: Any, epochs: int, **options: Any) -> Any:
    training, validation = keras.utils.image_dataset_from_directory(
        folder(),
        image_size=(32, 32),
        batch_size=32,
        validation_split=0.1,
        subset="both",
        seed=1,
        verbose=False,
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    held = validation.cache()
    model.fit(training.cache(), validation_data=held, epochs=epochs, verbose=0, **options)
    return model


def model_of(*inner: Any, scale: float = 1 / 255) -> Any:
    head = layers.Dense(6, activation="softmax")
    return keras.Sequential([keras.Input((32, 32, 3)), layers.Rescaling(scale), *inner, head])


def conv(filters: int) -> list[Any]:
    return [layers.Conv2D(filters, 3, activation="relu"), layers.MaxPooling2D()]


def trivial() -> Any:
    """One epoch of a single layer."""
    return train(model_of(layers.Flatten()), 1)


def scaled_twice() -> Any:
    """Pixels divided by 255 twice."""
    return train(model_of(layers.Flatten(), layers.Dense(64, "relu"), scale=1 / 65025), 6)


def dense() -> Any:
    """A hidden layer of 128, no convolution."""
    return train(model_of(layers.Flatten(), layers.Dense(128, "relu")), 10)


def overfit() -> Any:
    """Two hidden layers of 512, 30 epochs, no convolution."""
    return train(
        model_of(layers.Flatten(), layers.Dense(512, "relu"), layers.Dense(512, "relu")), 30
    )


def one_convolution() -> Any:
    """One convolution, eight epochs."""
    return train(model_of(*conv(16), layers.Flatten()), 8)


def pooled() -> Any:
    """Three convolutions and a global mean, 12 epochs."""
    return train(model_of(*conv(32), *conv(64), *conv(64), layers.GlobalAveragePooling2D()), 12)


def good() -> Any:
    """Flips, two convolutions, dropout, a hidden layer, 12 epochs."""
    return train(
        model_of(
            layers.RandomFlip(),
            *conv(32),
            *conv(64),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(128, "relu"),
        ),
        12,
    )


def best() -> Any:
    """The same with 64 and 128 filters, stopped in time, at most 30 epochs."""
    stopping = keras.callbacks.EarlyStopping(patience=6, restore_best_weights=True)
    inner = [layers.RandomFlip(), *conv(64), *conv(128), layers.Flatten(), layers.Dropout(0.4)]
    return train(model_of(*inner, layers.Dense(128, "relu")), 30, callbacks=[stopping])


def normalized() -> Any:
    """Flips, normalized convolutions, a global mean, 20 epochs."""
    inner = [layers.RandomFlip()]
    for filters in (32, 64, 96):
        inner += [layers.Conv2D(filters, 3, padding="same"), layers.BatchNormalization()]
        inner += [layers.ReLU(), layers.MaxPooling2D()]
    return train(model_of(*inner, layers.GlobalAveragePooling2D(), layers.Dropout(0.3)), 20)


MODELS = (trivial, scaled_twice, dense, overfit, one_convolution, normalized, pooled, good, best)
