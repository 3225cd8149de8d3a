import numpy as np
import keras

texts = np.array([[4, 10, 2, 0], [1, 7, 3, 0], [9, 2, 8, 5]])
labels = np.array([0, 1, 2])

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Embedding(11, 8),
    keras.layers.GlobalAveragePooling1D(),
    keras.layers.Dense(3, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(texts, labels, epochs=10)
