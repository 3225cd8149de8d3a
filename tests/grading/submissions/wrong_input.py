# kerasight: task=digits
# expect: cause=contract message="Line 9: The model takes (None, 32, 32, 1); the task wants (None, 28, 28, 1) or (None, 28, 28)." stage=contract
import keras


def solution_model():
    model = keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
