# kerasight: task=digits
# expect: cause=unsafe-file message="Lambda (scale)" stage=save
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
