"""Digits, trained until 98 % of them are read: a callback ends the training."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

GOAL = 0.98


class GoodEnough(keras.callbacks.Callback):
    """Ends the training when the goal is reached."""

    def on_epoch_end(self, epoch, logs=None):
        if logs.get("accuracy") > GOAL:
            print(f"\nReached {GOAL:.0%} in epoch {epoch + 1}.")
            self.model.stop_training = True


images, labels = load_digits(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(
    images / 16.0, labels, test_size=0.25, random_state=7
)

model = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
model.fit(x_train, y_train, epochs=40, verbose=0, callbacks=[GoodEnough()])
print(model.evaluate(x_test, y_test, verbose=0))
model.save("digits.keras")
