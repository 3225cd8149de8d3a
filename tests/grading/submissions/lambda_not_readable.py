# kerasight: task=digits
# expect: cause=unsafe-file message="Lambda (scale)" stage=save
import json

import keras


def solution_model():
    layer = getattr(keras.layers, json.loads('"Lambda"'))
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            layer(lambda pixels: pixels / 2, name="scale"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
