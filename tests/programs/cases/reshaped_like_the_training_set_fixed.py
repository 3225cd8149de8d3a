import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(300, 8, 8), np.random.randint(0, 10, 300)
x_test, y_test = np.random.rand(100, 8, 8), np.random.randint(0, 10, 100)
pixels = np.prod(x_train.shape[1:])
x_train = x_train.reshape(len(x_train), pixels)
x_test = x_test.reshape(len(x_test), pixels)
model = keras.Sequential([keras.Input((pixels,)), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=1)
