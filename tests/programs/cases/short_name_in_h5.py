# The courses of 2020 save "model.h5" and load it again. Keras 2 does; Keras 3 raises
# "Could not deserialize 'keras.metrics.mse'", since the file holds the short name of the loss.
import numpy as np
from tensorflow import keras

model = keras.Sequential(
    [
        keras.layers.Input(shape=(4,)),
        keras.layers.Dense(8, activation="relu"),
        keras.layers.Dense(1),
    ]
)
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
x = np.random.rand(32, 4)
model.fit(x, x[:, :1], epochs=2)
model.save("model.h5")

again = keras.models.load_model("model.h5")  # expect-keras3: short-loss-in-h5
print(again.evaluate(x, x[:, :1]))
