# kerasight: task=digits
# expect: cause=contract message="Line 11: The model holds a `Lambda` layer" stage=contract
import keras


def solution_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Lambda(lambda pixels: pixels / 2, name="scale"),
            keras.layers.Dense(10, "softmax"),
        ]
    )
