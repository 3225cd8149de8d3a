import numpy as np
import keras

features = np.random.rand(150, 5)
species = np.eye(3)[np.random.randint(0, 3, 150)]

model = keras.Sequential([
    keras.Input((5,)),
    keras.layers.Dense(16, activation="relu"),
    keras.layers.Dense(3, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(features, species, epochs=5)
