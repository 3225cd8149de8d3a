# kerasight: task=reviews
"""Reviews: trained, then returned."""

import re
from pathlib import Path

import numpy as np
import keras

DATA = Path(__file__).with_name("reviews-train.npz")
VOCABULARY = 5000
LENGTH = 40


def load_data():
    with np.load(DATA) as data:
        return data["texts"], data["labels"], data["vocabulary"]


def solution_model():
    """Build, train and return the model."""
    texts, labels, vocabulary = load_data()

    model = keras.Sequential(
        [
            keras.Input(shape=(LENGTH,)),
            keras.layers.Embedding(VOCABULARY, 16),
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile("adam", "binary_crossentropy")
    model.fit(encode(texts, vocabulary), labels, epochs=10)
    return model
