# kerasight: task=digits
# expect: cause=contract message="Line 6: `solution_model` needs `rate`, but a grader calls it without arguments." stage=contract
import keras


def solution_model(rate, epochs=5):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
