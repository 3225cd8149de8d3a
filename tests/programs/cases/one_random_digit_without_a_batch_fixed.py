import random

import keras
import numpy as np
from keras import layers

x, y = np.random.rand(200, 28, 28), np.random.randint(0, 10, 200)
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(16, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, epochs=1)
index = random.randint(0, len(x) - 1)
print(y[index], model.predict(x[index : index + 1]).argmax())
