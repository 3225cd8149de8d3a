import numpy as np
import tensorflow as tf
from tensorflow import keras

quantile = 0.9


@keras.utils.register_keras_serializable()
def pinball(y, p):
    return tf.reduce_mean(tf.maximum(quantile * (y - p), (quantile - 1) * (y - p)))


model = keras.Sequential(
    [
        keras.layers.Input(shape=(4,)),
        keras.layers.Dense(8, activation="relu"),
        keras.layers.Dense(1),
    ]
)
model.compile(optimizer="adam", loss=pinball)
x = np.random.rand(32, 4)
model.fit(x, x[:, :1], epochs=2)
model.save("quantile.keras")

served = keras.models.load_model("quantile.keras")
print(served.predict(x[:2]))
