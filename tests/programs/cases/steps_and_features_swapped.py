import keras
import numpy as np
from keras import layers


def create_dataset(series, look_back):
    x, y = [], []
    for i in range(len(series) - look_back - 1):
        x.append(series[i : i + look_back, 0])
        y.append(series[i + look_back, 0])
    return np.array(x), np.array(y)


series = np.sin(np.arange(300) / 9).reshape(-1, 1)
x, y = create_dataset(series, 12)
x = np.reshape(x, (x.shape[0], 1, x.shape[1]))
model = keras.Sequential([keras.Input((12, 1)), layers.LSTM(8), layers.Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(x, y, epochs=1, batch_size=16)  # expect: data-shape
