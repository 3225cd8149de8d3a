# kerasight: task=reviews
"""Reviews: tell whether a sentence praises a film.

Fill in the three blanks:

- `kerasight check` says what is still missing,
- `kerasight grade` on this file trains the model and scores it from 0 to 5,
- `kerasight task show reviews --hints` helps on.

The file also runs as plain Python: that trains the model and saves it beside the file.
"""

import re
from pathlib import Path

import numpy as np
from tensorflow import keras

DATA = Path(__file__).with_name("reviews-train.npz")
VOCABULARY = 5000
LENGTH = 40


def load_data():
    """Texts, labels (1 praises, 0 does not), and the commonest words, the commonest first."""
    with np.load(DATA) as data:
        return data["texts"], data["labels"], data["vocabulary"]


def encode(texts, vocabulary):
    """Numbers of words, shape (texts, 40): 0 fills up, 1 is a rare word.

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
            # YOUR CODE HERE: the layers, an Embedding of VOCABULARY words first. The last one
            # gives one probability.
        ]
    )

    # YOUR CODE HERE: compile the model.

    # YOUR CODE HERE: train it, watch the validation loss, and stop in time:
    # model.fit(numbers, labels, validation_split=..., epochs=..., callbacks=[...])

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("reviews.keras"))
