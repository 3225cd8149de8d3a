# kerasight: task=digits
# expect: cause=contract message="gives (None, 28, 10); the task wants (None, 10)" stage=score
import keras


def layers():
    yield keras.Input((28, 28))
    yield keras.layers.Dense(int("1" + "0"), "softmax")


class Marker:
    """Makes the inspector careful: a class may be a model."""


def solution_model():
    return keras.Sequential(list(layers()))
