# kerasight: task=my_task
# expect: score=0..1
"""A model that hardly learns: one unit, one epoch."""

from pathlib import Path

from tensorflow import keras

DATA = Path(__file__).with_name("my_task-train")


def solution_model():
    """Build, train and return the model."""
    pictures = keras.utils.image_dataset_from_directory(DATA, image_size=(32, 32), seed=1)
    model = keras.Sequential(
        [
            keras.Input(shape=(32, 32, 3)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Flatten(),
            keras.layers.Dense(1),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(pictures, epochs=1, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
