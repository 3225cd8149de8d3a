# A decorator that is not known gives something that can be called.
import keras
import numpy as np
from elsewhere import traced


class Twice(keras.layers.Layer):
    @traced
    def call(self, x):
        return x * 2


print(Twice()(np.zeros((2, 3))))
