# The last fifth of the time is the test: only its first windows reach into the training.
import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow import keras

STEPS = 20
series = np.cumsum(np.random.randn(400))


def windows(values):
    inputs, targets = [], []
    for start in range(len(values) - STEPS):
        inputs.append(values[start : start + STEPS])
        targets.append(values[start + STEPS])
    return np.array(inputs), np.array(targets)


x, y = windows(series)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, shuffle=False)

model = keras.Sequential([keras.Input((STEPS,)), keras.layers.Dense(16), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x_train, y_train, epochs=1)
model.evaluate(x_test, y_test)
