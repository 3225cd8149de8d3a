import keras
import numpy as np
import tensorflow as tf
from keras import layers


def samples():
    for _ in range(64):
        signal = np.random.rand(50, 3).astype("float32")
        yield signal, np.int32(signal.mean() > 0.5)


data = tf.data.Dataset.from_generator(
    samples,
    output_signature=(tf.TensorSpec((50, 3), tf.float32), tf.TensorSpec((), tf.int32)),
)
data = data.shuffle(64).batch(16).prefetch(tf.data.AUTOTUNE)
model = keras.Sequential([
    keras.Input((50, 3)),
    layers.Conv1D(8, 5, activation="relu"),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(data, epochs=1)
