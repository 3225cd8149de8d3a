import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


@keras.utils.register_keras_serializable()
class Centered(layers.Layer):
    def call(self, inputs):
        return inputs - tf.reduce_mean(inputs, axis=-1, keepdims=True)


@keras.utils.register_keras_serializable()
def weighted_error(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred) * 2.0)


model = keras.Sequential(
    [
        layers.Input(shape=(8,)),
        Centered(),
        layers.Dense(16, activation="relu"),
        layers.Dense(1),
    ]
)
model.compile(optimizer="adam", loss=weighted_error)
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True)
x = np.random.rand(64, 8)
model.fit(x, x.sum(axis=1, keepdims=True), epochs=2, callbacks=[best])

model = keras.models.load_model("best.keras")
print(model.predict(x[:3]))
