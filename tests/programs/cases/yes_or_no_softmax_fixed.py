import numpy as np
from tensorflow.keras import Sequential, layers

x = np.random.rand(200, 6)
y = np.random.randint(0, 2, 200)

model = Sequential()
model.add(layers.Input((6,)))
model.add(layers.Dense(16, activation="relu"))
model.add(layers.Dense(1, activation="sigmoid"))
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["accuracy"],
)
model.fit(x, y, epochs=10, validation_split=0.2)
model.save("binary.keras")
