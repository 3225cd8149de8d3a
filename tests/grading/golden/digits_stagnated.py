# kerasight: task=digits
# expect: score=0 diagnosis=stagnated
# Labels in another order than the images: there is nothing to learn.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:800] / np.float32(255), data["labels"][:800]
    labels = np.random.default_rng(0).permutation(labels)
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(2))
    model.add(layers.Dense(10, "softmax"))
    model.compile(keras.optimizers.SGD(1e-6), "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=10, verbose=0)
    return model
