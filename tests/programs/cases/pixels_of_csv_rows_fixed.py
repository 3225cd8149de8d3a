import csv
import io
import os

import keras
import numpy as np
from keras import layers

path = os.environ.get("DIGITS", "digits.csv")
if not os.path.exists(path):
    with open(path, "w") as file:
        for n in range(40):
            file.write(",".join([str(n % 10)] + ["7"] * 784) + "\n")

images, labels = [], []
with open(path) as file:
    for row in csv.reader(file):
        labels.append(int(row[0]))
        images.append(np.array(row[1:785], dtype="float32").reshape(28, 28))
images, labels = np.array(images) / 255, np.array(labels)

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(8, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images, labels, epochs=1)
