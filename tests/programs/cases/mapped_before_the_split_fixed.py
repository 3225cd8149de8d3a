# Only the training part is varied.
import numpy as np
import tensorflow as tf

pictures, kinds = np.random.rand(40, 16, 16, 3), np.arange(40) % 2


def varied(picture, kind):
    picture = tf.image.random_flip_left_right(picture)
    return tf.image.random_brightness(picture, 0.2), kind


data = tf.data.Dataset.from_tensor_slices((pictures, kinds))
train, valid = data.take(30).map(varied).batch(10), data.skip(30).batch(10)

model = tf.keras.Sequential([
    tf.keras.Input((16, 16, 3)),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(train, validation_data=valid, epochs=1)
