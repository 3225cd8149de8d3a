# kerasight: task=digits
# expect: cause=bad-file message="Line 13: The model holds a layer of your own class `Twice`" stage=contract
import keras


class Twice(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2


def solution_model():
    return keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), Twice(), keras.layers.Dense(10)]
    )
