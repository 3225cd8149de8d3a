import keras

UNITS = 5
UNITS = (3  # expect: syntax-error


def build():
    return keras.Sequential([keras.Input((2,)), keras.layers.Dense(UNITS)])
