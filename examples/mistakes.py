"""Four mistakes that Keras reports late, or never. Try: kerasight check examples/mistakes.py"""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


def forecaster():
    """Trains and saves; the saved file does not load."""
    model = keras.Sequential(
        [
            keras.Input(shape=(None, 1)),
            layers.LSTM(32),
            layers.Dense(1),
            layers.Lambda(lambda x: x * 100.0),
        ]
    )
    model.compile("adam", "mse")
    model.fit(np.zeros((8, 30, 1)), np.zeros((8, 1)), epochs=1)
    model.save("forecaster.keras")
    return model


def classifier():
    """No weights and no summary until it meets data."""
    model = keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(np.zeros((8, 28, 28)), np.zeros(8), epochs=1)
    return model


def regressor():
    """How many features? `None` is no answer for a Dense layer."""
    inputs = tf.keras.Input(shape=(None,))
    outputs = layers.Dense(1)(inputs)
    return tf.keras.Model(inputs, outputs)


def image_model():
    """Each pooling layer halves what is left, until nothing is."""
    model = keras.Sequential()
    model.add(layers.Input(shape=(28, 28, 1)))
    for filters in (16, 32, 64):
        model.add(layers.Conv2D(filters, 3, activation="relu"))
        model.add(layers.MaxPooling2D())
    model.add(layers.Conv2D(128, 3, activation="relu"))
    model.add(layers.Flatten())
    model.add(layers.Dense(10, activation="softmax"))
    return model


if __name__ == "__main__":
    for build in (forecaster, classifier, regressor, image_model):
        build()
