# kerasight: task=digits
"""A graded file that keeps its contract."""
import keras
from keras import layers


def solution_model(epochs=5):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Rescaling(2, offset=-1),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, epochs=epochs)
    if history.history["accuracy"][-1] < 0.5:
        print("try again")
    return model
