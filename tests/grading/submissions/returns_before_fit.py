# kerasight: task=digits
# expect: score=0 message="short of 0.5"
"""The inspector warns; a grader scores what it is given."""

import keras


def solution_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax", kernel_initializer="zeros"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
    model.fit(images, labels, epochs=5)  # noqa: F821
