# The labels begin at 0.
import numpy as np
from tensorflow import keras

texts = np.random.rand(50, 12)
stars = np.array([1, 2, 3, 4, 5] * 10)

model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(5, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(texts, stars - 1, epochs=1)
