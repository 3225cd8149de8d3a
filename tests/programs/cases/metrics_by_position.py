# The third argument of compile was `metrics` in Keras 2. Keras 3 takes it for `loss_weights`, and
# raises when the training begins: "dtype='string' is not a valid dtype".
import numpy as np
from tensorflow import keras

model = keras.Sequential(
    [
        keras.layers.Input(shape=(6,)),
        keras.layers.Dense(12, activation="relu"),
        keras.layers.Dense(4, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])  # expect-keras3: metrics-by-position
model.fit(np.random.rand(32, 6), np.arange(32) % 4, epochs=2)
