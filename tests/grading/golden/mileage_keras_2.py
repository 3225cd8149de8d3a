# kerasight: task=mileage
# expect: score=4..5 message="miles a gallon"
# options: --profile exam-2.13
"""As mileage.py, in the Keras 2 that the profile makes of `tf.keras`."""

from pathlib import Path

import numpy as np
from tensorflow import keras


def solution_model():
    assert not hasattr(keras, "ops"), "this is Keras 3"
    with np.load(Path(__file__).with_name("mileage-train.npz")) as data:
        features, mileage = data["features"], data["mileage"]
    scaling = keras.layers.Normalization()
    scaling.adapt(features)
    model = keras.Sequential(
        [
            keras.Input((7,)),
            scaling,
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    model.compile("adam", "mae")
    model.fit(features, mileage, epochs=100, validation_split=0.15, verbose=0)
    return model
