import os

import numpy as np
from tensorflow import keras

checkpoint_path = "training_1/cp.weights.h5"
saved = "saved_model/my_model.keras"
model = keras.Sequential(
    [
        keras.layers.Input(shape=(8,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(3),
    ]
)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
keep = keras.callbacks.ModelCheckpoint(
    filepath=checkpoint_path,
    save_weights_only=True,
)
os.makedirs("saved_model", exist_ok=True)
model.fit(np.random.rand(30, 8), np.arange(30) % 3, epochs=2, callbacks=[keep])
model.load_weights(checkpoint_path)
model.save(saved)
again = keras.models.load_model(saved)
