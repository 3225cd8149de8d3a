from keras import layers

from . import config


def dense_block(x, units=None):
    return layers.Dense(config.UNITS if units is None else units, activation="relu")(x)
