# One order for both; the training part gets a new one in each epoch behind the cut.
import numpy as np
import tensorflow as tf

rows = np.random.rand(200, 5).astype("float32")
prices = rows @ np.arange(5, dtype="float32")

data = tf.data.Dataset.from_tensor_slices((rows, prices))
data = data.shuffle(buffer_size=200, reshuffle_each_iteration=False)
train = data.take(160).shuffle(160).batch(16)
valid = data.skip(160).batch(16)

model = tf.keras.Sequential([tf.keras.Input((5,)), tf.keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(train, epochs=1, validation_data=valid)
