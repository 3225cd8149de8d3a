import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Input((5,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
keep = keras.callbacks.ModelCheckpoint("logs/best.weights.h5", save_weights_only=True)
model.fit(np.zeros((32, 5)), np.zeros(32), callbacks=[keep])
model.save_weights("final.weights.h5")
model.save("my_model.keras")
