# kerasight: task=digits
# expect: cause=contract message="gives (None, 28, 10); the task wants (None, 10)" stage=score
import json

import keras


def solution_model():
    shape = json.loads("[28, 28]")
    return keras.Sequential([keras.Input(shape), keras.layers.Dense(10, "softmax")])
