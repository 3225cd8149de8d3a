# kerasight: task=digits
# expect: score=1 diagnosis=overfit
# A third of the labels is wrong, which only a model can keep that learns by heart.
from pathlib import Path

import keras
import numpy as np
from keras import layers


def solution_model():
    with np.load(Path(__file__).with_name("digits-train.npz")) as data:
        images, labels = data["images"][:1000] / np.float32(255), data["labels"][:1000]
    random = np.random.default_rng(0)
    wrong = random.permutation(len(labels))[: len(labels) // 3]
    labels[wrong] = random.integers(0, 10, len(wrong))
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(256, "relu"))
    model.add(layers.Dense(256, "relu"))
    model.add(layers.Dense(10, "softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, 64, 20, 0, validation_split=0.25)
    return model
