"""The data of the task: what learners train on, and what their models are measured on.

`data.npz` has `images`, numbers from 0 to 255 of shape (count, height, width), and `labels`, whole
numbers from 0 on. Kerasight runs this file in a process of its own, in a sandbox without a network.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("data.npz")
TEST_SHARE = 0.25
SEED = 1
"""Never change it once learners have scores: another cut is another test."""


def sources():
    """The files that hold test data and must stay out of a solution's reach.

    This folder is hidden as a whole; name here what lies elsewhere.
    """
    return (FILE,)


def write_training(path):
    """Write what learners get: the training images as they are."""
    images, labels = _read(test=False)
    np.savez_compressed(path, images=images, labels=labels)


def known():
    """Training examples as the model is fed them."""
    return _fed(*_read(test=False))


def hidden_test():
    """The hidden examples, as the model is fed them."""
    return _fed(*_read(test=True))


def _fed(images, labels):
    """Scaled as `load_data()` of the starter scales them, with an axis for the one colour."""
    return {"inputs": images[..., None].astype("float32") / 255, "labels": labels.astype("int64")}


def _read(*, test):
    """The images and labels of one part; the cut takes the same share of every class."""
    with np.load(FILE) as data:
        images, labels = data["images"], data["labels"]
    random = np.random.default_rng(SEED)
    chosen = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        rows = random.permutation(np.flatnonzero(labels == label))
        chosen[rows[: int(len(rows) * TEST_SHARE)]] = True
    part = chosen if test else ~chosen
    return images[part], labels[part]
