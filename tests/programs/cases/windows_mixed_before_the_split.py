# The windows are shuffled as a whole: those of the validation lie between those for training.
import numpy as np
import tensorflow as tf

STEPS = 20
series = np.cumsum(np.random.randn(220)).astype("float32")

data = tf.data.Dataset.from_tensor_slices(series)
data = data.window(STEPS + 1, shift=1, drop_remainder=True)
data = data.flat_map(lambda window: window.batch(STEPS + 1))
data = data.shuffle(200, reshuffle_each_iteration=False)
data = data.map(lambda window: (window[:-1], window[-1:]))
train, valid = data.take(160).batch(32), data.skip(160).batch(32)

model = tf.keras.Sequential([tf.keras.Input((STEPS,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(train, validation_data=valid, epochs=1)  # expect: shuffled-time-series
