"""The data of the task: what learners train on, and what their models are measured on.

`data.csv` has the columns `text` and `label`, which is 1 or 0. Kerasight runs this file in a
process of its own, in a sandbox without a network.
"""

import csv
import re
from collections import Counter
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("data.csv")
LENGTH = 12
"""Words of a text that the model is fed; the rest is cut off, and 0 fills up."""

VOCABULARY = 200
"""The commonest words of the training texts have a number of their own, from 2 on; others are 1."""

TEST_SHARE = 0.25
SEED = 1
"""Never change it once learners have scores: another cut is another test."""


def sources():
    """The files that hold test data and must stay out of a solution's reach.

    This folder is hidden as a whole; name here what lies elsewhere.
    """
    return (FILE,)


def write_training(path):
    """Write what learners get: the texts, their labels, and the commonest words."""
    texts, labels = _read(test=False)
    np.savez_compressed(path, texts=np.array(texts), labels=labels, vocabulary=_vocabulary())


def known():
    """Training examples as the model is fed them."""
    texts, labels = _read(test=False)
    return {"inputs": encode(texts), "labels": labels}


def hidden_test():
    """The hidden examples, as the model is fed them."""
    texts, labels = _read(test=True)
    return {"inputs": encode(texts), "labels": labels}


def captions():
    """A line for each known example, for the report: the text itself."""
    return _read(test=False)[0]


def encode(texts):
    """Numbers of words, shape (texts, 12), as `encode()` of the starter gives them."""
    numbers = {word: number for number, word in enumerate(_vocabulary(), start=2)}
    encoded = np.zeros((len(texts), LENGTH), "int32")
    for row, text in enumerate(texts):
        words = re.findall(r"[a-z']+", text.lower())[:LENGTH]
        encoded[row, : len(words)] = [numbers.get(word, 1) for word in words]
    return encoded


def _vocabulary():
    """The commonest words of the training texts; ties go by the alphabet."""
    counts = Counter(
        w for text in _read(test=False)[0] for w in re.findall(r"[a-z']+", text.lower())
    )
    return sorted(counts, key=lambda word: (-counts[word], word))[: VOCABULARY - 2]


def _read(*, test):
    """Texts and labels of one part. A text that stands in the file twice counts once."""
    with FILE.open(newline="", encoding="utf-8") as file:
        rows = list({row["text"]: int(row["label"]) for row in csv.DictReader(file)}.items())
    order = np.random.default_rng(SEED).permutation(len(rows))
    cut = int(len(rows) * TEST_SHARE)
    chosen = [rows[place] for place in (order[:cut] if test else order[cut:])]
    return [text for text, _ in chosen], np.array([label for _, label in chosen])
