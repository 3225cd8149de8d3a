import keras


def build():
    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
