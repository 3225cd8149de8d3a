import numpy as np
import keras

x, y = np.random.rand(32, 2), np.random.rand(32)
decay = keras.optimizers.schedules.CosineDecay(0.01, decay_steps=1000)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(decay), loss="mse")
model.fit(x, y, epochs=5)
