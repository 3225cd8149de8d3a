# kerasight: task=my_task
# expect: score=0..1
"""A model that hardly learns: one epoch."""

import re
from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("my_task-train.npz")
VOCABULARY = 200
LENGTH = 12


def load_data():
    """Texts, labels (1 praises, 0 does not), and the commonest words, the commonest first."""
    with np.load(DATA) as data:
        return data["texts"], data["labels"], data["vocabulary"]


def encode(texts, vocabulary):
    """Numbers of words, shape (texts, 12): 0 fills up, 1 is a rare word.

    Keep this function as it is: the grader encodes its texts in the same way.
    """
    numbers = {str(word): number for number, word in enumerate(vocabulary, start=2)}
    encoded = np.zeros((len(texts), LENGTH), "int32")
    for row, text in enumerate(texts):
        words = re.findall(r"[a-z']+", str(text).lower())[:LENGTH]
        encoded[row, : len(words)] = [numbers.get(word, 1) for word in words]
    return encoded


def solution_model():
    """Build, train and return the model."""
    texts, labels, vocabulary = load_data()
    numbers = encode(texts, vocabulary)

    model = keras.Sequential(
        [
            keras.Input(shape=(LENGTH,)),
            keras.layers.Embedding(VOCABULARY, 2),
            keras.layers.Flatten(),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
    model.fit(numbers, labels, epochs=1, verbose=0)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
