import keras

from .blocks import dense_block
from .config import CLASSES

__all__ = ["classifier"]


def classifier(shape):
    inputs = keras.Input(shape)
    x = dense_block(inputs)
    return keras.Model(inputs, keras.layers.Dense(len(CLASSES), activation="softmax")(x))


def regressor(shape):
    inputs = keras.Input(shape)
    return keras.Model(inputs, keras.layers.Dense(1)(dense_block(inputs)))
