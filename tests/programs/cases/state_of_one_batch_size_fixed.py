"""The next value of a noisy wave, by a recurrent layer that begins with a state of its own."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

WINDOW = 20
BATCH_SIZE = 32
UNITS = 16

rng = np.random.default_rng(3)
series = np.sin(np.arange(1000) / 10) + rng.normal(0, 0.1, 1000)
series = series.astype("float32")

train, test = series[:800], series[800:]


def windows_of(values):
    x = np.stack([values[i : i + WINDOW] for i in range(len(values) - WINDOW)])
    return x[..., np.newaxis], values[WINDOW:]


x_train, y_train = windows_of(train)
x_test, y_test = windows_of(test)


class Forecaster(layers.Layer):
    """A GRU that starts from a state which is learned."""

    def __init__(self, units):
        super().__init__()
        self.units = units
        self.gru = layers.GRU(units)

    def build(self, input_shape):
        self.first = self.add_weight(shape=(1, self.units), initializer="zeros", name="first")

    def call(self, x):
        state = tf.zeros((tf.shape(x)[0], self.units)) + self.first
        return self.gru(x, initial_state=state)


inputs = keras.Input(shape=(WINDOW, 1))
x = Forecaster(UNITS)(inputs)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mae")

model.fit(x_train, y_train, batch_size=BATCH_SIZE, epochs=3)
print(model.evaluate(x_test, y_test))
print(model.predict(x_test[:1]))
