import keras
import numpy as np
from keras import layers

x, y = np.random.rand(128, 6), np.random.rand(128)


def batches(batch_size):
    order = np.random.permutation(len(x))
    for start in range(0, len(x), batch_size):
        chosen = order[start : start + batch_size]
        yield x[chosen], y[chosen]


model = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches(32), steps_per_epoch=len(x) // 32, epochs=4)  # expect: steps-and-repeat
