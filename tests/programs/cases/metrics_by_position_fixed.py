import numpy as np
from tensorflow import keras

model = keras.Sequential(
    [
        keras.layers.Input(shape=(6,)),
        keras.layers.Dense(12, activation="relu"),
        keras.layers.Dense(4, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(np.random.rand(32, 6), np.arange(32) % 4, epochs=2)
