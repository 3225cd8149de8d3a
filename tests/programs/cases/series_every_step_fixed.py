import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

WINDOW = 30
series = np.sin(np.arange(1000) / 20)
x = np.zeros((970, WINDOW, 1))
y = np.zeros((970, 1))

model = keras.Sequential([
    keras.Input((WINDOW, 1)),
    layers.Conv1D(32, 5, padding="causal", activation="relu"),
    layers.LSTM(32, return_sequences=True),
    layers.LSTM(32),
    layers.Dense(1),
])
model.compile(loss=keras.losses.Huber(), optimizer=keras.optimizers.Adam(1e-3), metrics=["mae"])
model.fit(x, y, epochs=20)
model.save("series.keras")
