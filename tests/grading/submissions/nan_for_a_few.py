# kerasight: task=digits
# expect: cause=non-finite message="test examples"
"""Right answers aside: infinity only where a corner of the image is not black."""

import keras
import numpy as np


def solution_model():
    model = keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10, "softmax")]
    )
    kernel = np.zeros((784, 10), "float32")
    kernel[28 * 3 + 14, 0] = 3e38
    kernel[28 * 4 + 14, 0] = 3e38
    model.layers[-1].set_weights([kernel, np.zeros(10, "float32")])
    return model
