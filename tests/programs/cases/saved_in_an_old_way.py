import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Input((5,)), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
keep = keras.callbacks.ModelCheckpoint("logs/best.ckpt", save_weights_only=True)  # expect-keras3: file-format
model.fit(np.zeros((32, 5)), np.zeros(32), callbacks=[keep])
model.save_weights("final.h5")  # expect-keras3: file-format
model.save("my_model")  # expect-keras3: file-format
