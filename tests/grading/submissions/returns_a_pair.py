# kerasight: task=digits
# expect: cause=no-model message="Line 16: `solution_model` returns 2 values, a tuple" stage=contract
import keras


def solution_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    history = {}
    return model, history
