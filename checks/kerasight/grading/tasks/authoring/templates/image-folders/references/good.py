# kerasight: task=my_task
# expect: score=5
"""Three convolutions with pooling."""

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
            keras.layers.Conv2D(32, 5, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(pictures, epochs=30, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
