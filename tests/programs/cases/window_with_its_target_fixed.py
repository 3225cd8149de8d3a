# One value more is cut for the target: 30 steps are fed, and 30 are declared.
import numpy as np
import tensorflow as tf

WINDOW = 30
series = np.sin(np.arange(200, dtype="float32") / 10)


def windowed_dataset(values, window_size, batch_size):
    data = tf.data.Dataset.from_tensor_slices(values)
    data = data.window(window_size + 1, shift=1, drop_remainder=True)
    data = data.flat_map(lambda window: window.batch(window_size + 1))
    data = data.map(lambda window: (window[:-1], window[-1:]))
    return data.shuffle(1000).batch(batch_size).prefetch(1)


model = tf.keras.Sequential([
    tf.keras.Input((WINDOW, 1)),
    tf.keras.layers.LSTM(8),
    tf.keras.layers.Dense(1),
])
model.compile(loss="mae", optimizer="adam")
train = windowed_dataset(series, WINDOW, 32)
model.fit(train, epochs=1)
