# kerasight: task=mileage
# expect: score=0 cause=non-finite stage=score diagnosis=diverged change="keras.optimizers.SGD(0.1)"
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("mileage-train.npz")) as data:
        features, mileage = data["features"], data["mileage"]
    scaling = layers.Normalization()
    scaling.adapt(features)
    model = keras.Sequential(
        [
            keras.Input((7,)),
            scaling,
            layers.Dense(64, activation="relu"),
            layers.Dense(64, activation="relu"),
            layers.Dense(1),
        ]
    )
    model.compile(optimizer=keras.optimizers.SGD(1.0), loss="mse")
    model.fit(features, mileage, epochs=8, validation_split=0.15, verbose=0)
    return model
