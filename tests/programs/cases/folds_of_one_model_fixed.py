"""How well will this model do on new patients? Five folds should tell."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_diabetes
from sklearn.preprocessing import StandardScaler

FOLDS = 5

x, y = load_diabetes(return_X_y=True)
y = y / 100
size = len(x) // FOLDS


def make_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(10,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(64, activation="relu"),
            layers.Dense(1),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    return model


scores = []
for fold in range(FOLDS):
    held_out = slice(fold * size, (fold + 1) * size)
    x_train = np.concatenate([x[: fold * size], x[(fold + 1) * size :]])
    y_train = np.concatenate([y[: fold * size], y[(fold + 1) * size :]])
    scaler = StandardScaler().fit(x_train)

    model = make_model()
    model.fit(scaler.transform(x_train), y_train, epochs=20, verbose=0)
    loss, mae = model.evaluate(scaler.transform(x[held_out]), y[held_out], verbose=0)
    scores.append(mae)
    print(f"fold {fold}: off by {mae * 100:.0f}")

print(f"on average {np.mean(scores) * 100:.0f}")
model.save("diabetes.keras")
