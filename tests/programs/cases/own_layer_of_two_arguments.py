# shapes: model=(None, 1), 196
# A layer that is called as `layer(x, y)` cannot be sent other shapes as `layer([x, y])`.
import numpy as np
from tensorflow import keras


class Cross(keras.layers.Layer):
    def build(self, input_shape):
        self.dense = keras.layers.Dense(input_shape[-1])

    def call(self, first, second=None):
        if second is None:
            second = first
        return first * self.dense(second) + second


inputs = keras.Input((13,))
crossed = Cross()(inputs, inputs)
model = keras.Model(inputs, keras.layers.Dense(1)(crossed))
model.predict(np.zeros((10, 13)))
