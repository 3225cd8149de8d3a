# kerasight: task=digits
# expect: score=4..5 message="unseen examples" epochs=3
from pathlib import Path

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images = data["images"][..., None].astype("float32") / 255
        labels = data["labels"]
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(24, 5, strides=2, activation="relu"),
            layers.Conv2D(48, 3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=3, batch_size=16, verbose=2)
    return model
