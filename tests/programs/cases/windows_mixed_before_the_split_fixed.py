# The series is split first; only the windows for training are shuffled.
import numpy as np
import tensorflow as tf

STEPS = 20
series = np.cumsum(np.random.randn(220)).astype("float32")


def windows(values):
    data = tf.data.Dataset.from_tensor_slices(values)
    data = data.window(STEPS + 1, shift=1, drop_remainder=True)
    data = data.flat_map(lambda window: window.batch(STEPS + 1))
    return data.map(lambda window: (window[:-1], window[-1:]))


train, valid = windows(series[:180]).shuffle(200).batch(32), windows(series[160:]).batch(32)

model = tf.keras.Sequential([tf.keras.Input((STEPS,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(train, validation_data=valid, epochs=1)
