# kerasight: task=digits
# expect: cause=contract message="Line 8: The model gives (None, 5); the task wants (None, 10)" stage=contract
import keras


def solution_model():
    return keras.Sequential(
        [keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(5, "softmax")]
    )
