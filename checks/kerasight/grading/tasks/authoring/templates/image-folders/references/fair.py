# kerasight: task=my_task
# expect: score=1..3
"""One convolution, and few epochs."""

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
            keras.layers.Conv2D(8, 5, activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(pictures, epochs=15, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
