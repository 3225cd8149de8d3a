"""10,041 sentences of film reviews with the mean rating of twenty people; see LICENSE.txt.

`reviews.tsv.xz` holds a label (1 praises, 0 does not) and a text a line: the rated snippets of
the package vaderSentiment whose rating is above 0.5 or below -0.5, each text once.
"""

from __future__ import annotations

import lzma
import re
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SPLIT_SEED = 20_241_105
TEST = 2_000
KNOWN = 2_000
LENGTH = 40
"""Words of a text that the model is fed; the rest is cut off, and 0 fills up."""

VOCABULARY = 5_000
"""The commonest words of the training texts have a number of their own, from 2 on; others are 1."""

WORD = re.compile(r"[a-z']+")
FILE = Path(__file__).with_name("reviews.tsv.xz")


def sources() -> tuple[Path, ...]:
    """The files that hold test data and must stay out of a solution's reach."""
    return (FILE,)


def training() -> tuple[list[str], NDArray[np.int64]]:
    """Texts and labels, shuffled."""
    texts, labels = _read()
    rows = _order()[TEST:]
    return [texts[row] for row in rows], labels[rows]


def write_training(path: Path) -> None:
    """Write `texts`, `labels` and the `vocabulary`, the commonest word first, as a `.npz` file."""
    texts, labels = training()
    words = list(vocabulary())
    np.savez_compressed(path, texts=np.array(texts), labels=labels, vocabulary=np.array(words))


def known() -> dict[str, NDArray[np.int32] | NDArray[np.int64]]:
    """The first training examples in the form of `hidden_test`."""
    texts, labels = training()
    return {"inputs": encode(texts[:KNOWN]), "labels": labels[:KNOWN]}


def captions() -> list[str]:
    """The sentences of `known`."""
    return training()[0][:KNOWN]


def hidden_test() -> dict[str, NDArray[np.int32] | NDArray[np.int64]]:
    """`inputs` `(2000, 40)`, numbers of words, and `labels` 0 or 1."""
    texts, labels = _read()
    rows = _order()[:TEST]
    return {"inputs": encode([texts[row] for row in rows]), "labels": labels[rows]}


def encode(texts: list[str]) -> NDArray[np.int32]:
    """Numbers of words `(texts, 40)`, as the starter's `encode` gives them."""
    numbers = vocabulary()
    encoded = np.zeros((len(texts), LENGTH), np.int32)
    for row, text in enumerate(texts):
        words = [numbers.get(word, 1) for word in WORD.findall(text.lower())][:LENGTH]
        encoded[row, : len(words)] = words
    return encoded


@cache
def vocabulary() -> dict[str, int]:
    """The commonest words of the training texts and their numbers; ties go by the alphabet."""
    counts = Counter(word for text in training()[0] for word in WORD.findall(text.lower()))
    words = sorted(counts, key=lambda word: (-counts[word], word))[: VOCABULARY - 2]
    return {word: number for number, word in enumerate(words, start=2)}


def _order() -> NDArray[np.int64]:
    """All rows in an order that never changes; the first are the test."""
    return np.random.default_rng(SPLIT_SEED).permutation(len(_read()[1]))


@cache
def _read() -> tuple[list[str], NDArray[np.int64]]:
    lines = lzma.decompress(FILE.read_bytes()).decode().splitlines()
    pairs = [line.split("\t", 1) for line in lines]
    return [text for _, text in pairs], np.array([int(label) for label, _ in pairs])
