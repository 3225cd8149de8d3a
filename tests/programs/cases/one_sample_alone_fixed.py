import numpy as np
import keras

x, y = np.random.rand(80, 6), np.random.rand(80)
model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=3)
print(model.predict(x[:1]))
