# kerasight: task=reviews
# expect: score=2..4 message="too sure of wrong answers" diagnosis=overfit
import re
from pathlib import Path

import keras
import numpy as np
from keras import layers


def encode(texts, vocabulary):
    numbers = {str(word): number for number, word in enumerate(vocabulary, start=2)}
    encoded = np.zeros((len(texts), 40), "int32")
    for row, text in enumerate(texts):
        words = re.findall(r"[a-z']+", str(text).lower())[:40]
        encoded[row, : len(words)] = [numbers.get(word, 1) for word in words]
    return encoded


def solution_model():
    with np.load(Path(__file__).with_name("reviews-train.npz")) as data:
        numbers, labels = encode(data["texts"], data["vocabulary"]), data["labels"]
    model = keras.Sequential(
        [
            keras.Input((40,)),
            layers.Embedding(5000, 64),
            layers.GlobalAveragePooling1D(),
            layers.Dense(64, activation="relu"),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-3), "binary_crossentropy", metrics=["accuracy"])
    model.fit(numbers, labels, epochs=14, validation_split=0.1, batch_size=64, verbose=0)
    return model
