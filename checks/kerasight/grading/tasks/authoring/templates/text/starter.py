# kerasight: task=my_task
"""My task: tell whether a sentence praises a lesson.

Fill in the blanks, then run `kerasight grade` on this file. It also runs as plain Python: that
trains the model and saves it beside this file.
"""

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
            # YOUR CODE HERE: the layers, an Embedding of VOCABULARY words first. The last one
            # gives one probability.
        ]
    )

    # YOUR CODE HERE: compile the model.

    # YOUR CODE HERE: train it, watch the validation loss, and stop in time:
    # model.fit(numbers, labels, validation_split=..., epochs=...)

    return model


if __name__ == "__main__":
    solution_model().save(Path(__file__).with_name("my_task.keras"))
