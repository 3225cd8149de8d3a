"""Horses or humans? The photos lie in two folders, and the last layer has one unit."""

import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

SIZE = (96, 96)

train_generator = ImageDataGenerator(
    rescale=1 / 255,
    rotation_range=20,
    horizontal_flip=True,
)
validation_generator = ImageDataGenerator(rescale=1 / 255)

train = train_generator.flow_from_directory("photos/train", target_size=SIZE, batch_size=16, class_mode="binary")
validation = validation_generator.flow_from_directory(
    "photos/validation", target_size=SIZE, batch_size=16, class_mode="binary"
)

model = tf.keras.models.Sequential(
    [
        tf.keras.layers.Input(shape=(96, 96, 3)),
        tf.keras.layers.Conv2D(16, (3, 3), activation="relu"),
        tf.keras.layers.MaxPooling2D(2, 2),
        tf.keras.layers.Conv2D(32, (3, 3), activation="relu"),
        tf.keras.layers.MaxPooling2D(2, 2),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(64, activation="relu"),
        tf.keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["accuracy"])

history = model.fit(train, epochs=2, validation_data=validation)
model.save("horses.keras")
