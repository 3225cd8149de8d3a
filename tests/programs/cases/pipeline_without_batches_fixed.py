import numpy as np
import tensorflow as tf

x, y = np.random.rand(200, 10).astype("float32"), np.random.randint(0, 3, 200)
train = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(200).batch(32)

model = tf.keras.Sequential([
    tf.keras.layers.Input((10,)),
    tf.keras.layers.Dense(32, activation="relu"),
    tf.keras.layers.Dense(3, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=3)
model.save("model.keras")
