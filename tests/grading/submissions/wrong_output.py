# kerasight: task=digits
# expect: cause=contract message="gives (None, 5); the task wants (None, 10)"
import keras


def solution_model():
    return keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(5, "softmax")]
    )
