import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

features, prices = np.random.rand(300, 6), np.random.rand(300)
scaler = StandardScaler()
x_train, x_test, y_train, y_test = train_test_split(features, prices, test_size=0.2)
x_train, x_test = scaler.fit_transform(x_train), scaler.transform(x_test)

model = keras.Sequential([keras.layers.Input((6,)), keras.layers.Dense(1)])
model.compile("adam", "mae")
model.fit(x_train, y_train, epochs=5)
