"""Handwritten digits of 8 times 8 pixels, told apart by a dense network."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

digits = load_digits()
x_train, x_test, y_train, y_test = train_test_split(
    digits.images / 16.0, digits.target, test_size=0.2, random_state=1
)
print(x_train.shape)

model = keras.Sequential(
    [
        keras.Input(shape=x_train.shape[1:]),
        layers.Flatten(),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(
    x_train,
    y_train,
    epochs=10,
    validation_data=(x_test, y_test),
)
model.save("digits.keras")
