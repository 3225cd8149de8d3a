# kerasight: task=textures
# expect: score=3..5 message="accuracy"
from pathlib import Path

import keras
from keras import layers


def solution_model():
    training, validation = keras.utils.image_dataset_from_directory(
        Path(__file__).with_name("textures-train"),
        image_size=(32, 32),
        batch_size=32,
        validation_split=0.1,
        subset="both",
        seed=1,
    )
    model = keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            layers.Rescaling(1 / 255),
            layers.RandomFlip(),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(128, activation="relu"),
            layers.Dense(6, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(training.cache(), validation_data=validation.cache(), epochs=8, verbose=0)
    return model
