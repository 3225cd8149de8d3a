# kerasight: task=digits
# expect: cause=bad-file message="The model holds Twice from the module 'solution'"
import keras


class Twice(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2


def solution_model():
    return keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), globals()["Twice"](), keras.layers.Dense(10)]
    )
