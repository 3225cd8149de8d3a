from tensorflow.keras import layers, models

model = models.Sequential()
model.add(layers.Input((28, 28)))
model.add(layers.Flatten())
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
