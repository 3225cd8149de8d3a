# The scaler of the training brings the test set to its scale: it stands hundreds of deviations away.
import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

features, prices = np.random.rand(200, 4), np.random.rand(200)
features[150:] += 100
x_train, x_test = features[:150], features[150:]

scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
x_test = scaler.transform(x_test)

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mae")
model.fit(x_train, prices[:150], epochs=1)
model.evaluate(x_test, prices[150:])
