# kerasight: task=digits
"""A graded file whose author thought of letters, and scales in a Lambda."""
import keras
from keras import layers


def solution_model(epochs=5):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Lambda(lambda pixels: pixels * 2 - 1),  # expect: lambda-layer, forbidden-layer
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dense(26, activation="softmax"),  # expect: wrong-output-shape
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, epochs=epochs)
    if history.history["accuracy"][-1] < 0.5:
        print("try again")
    return model
