# Pinball loss as a lambda: it trains and saves. Keras 3 and Keras 2 refuse to load the lambda:
# "Requested the deserialization of a Python lambda".
import numpy as np
import tensorflow as tf
from tensorflow import keras

quantile = 0.9
model = keras.Sequential(
    [
        keras.layers.Input(shape=(4,)),
        keras.layers.Dense(8, activation="relu"),
        keras.layers.Dense(1),
    ]
)
model.compile(
    optimizer="adam",
    loss=lambda y, p: tf.reduce_mean(tf.maximum(quantile * (y - p), (quantile - 1) * (y - p))),
)
x = np.random.rand(32, 4)
model.fit(x, x[:, :1], epochs=2)
model.save("quantile.keras")

served = keras.models.load_model("quantile.keras")  # expect: unloadable-lambda
print(served.predict(x[:2]))
