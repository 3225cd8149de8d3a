import keras
import numpy as np
import tensorflow as tf
from keras import layers

images = np.random.rand(24, 32, 32, 3).astype("float32")
labels = np.random.randint(0, 2, 24)
augment = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])


def prepare(image, label):
    image = tf.numpy_function(lambda pixels: pixels[::-1].copy(), [image], tf.float32)
    return augment(image, training=True), label  # expect-keras3: unknown-rank


data = tf.data.Dataset.from_tensor_slices((images, labels)).map(prepare).batch(8)
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(4, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(2, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(data, epochs=1)
