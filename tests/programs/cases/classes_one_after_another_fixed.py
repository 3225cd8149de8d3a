import numpy as np
import keras

x = np.random.rand(6, 3)
y = np.array([0, 1, 0, 1, 1, 0])
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, validation_split=0.5)
