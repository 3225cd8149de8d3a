# kerasight: task=digits
# expect: cause=non-finite message="NaN or infinity for 1,000 of 1,000 test examples"
import keras
import numpy as np


def solution_model():
    model = keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    model.set_weights([np.full_like(weight, np.nan) for weight in model.get_weights()])
    return model
