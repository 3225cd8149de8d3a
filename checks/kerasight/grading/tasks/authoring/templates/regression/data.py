"""The data of the task: what learners train on, and what their models are measured on.

`data.csv` has a row of names, then a row of numbers an example; the last column is to be foretold.
Kerasight runs this file in a process of its own, in a sandbox without a network.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("data.csv")
TEST_SHARE = 0.2
SEED = 1
"""Never change it once learners have scores: another cut is another test."""


def sources():
    """The files that hold test data and must stay out of a solution's reach.

    This folder is hidden as a whole; name here what lies elsewhere.
    """
    return (FILE,)


def write_training(path):
    """Write what learners get: the training rows, with the names of the columns."""
    names = FILE.read_text(encoding="utf-8").splitlines()[0]
    np.savetxt(path, _rows()[_test() :], delimiter=",", header=names, comments="", fmt="%g")


def known():
    """Training examples as the model is fed them."""
    return _fed(_rows()[_test() :])


def hidden_test():
    """The hidden examples, as the model is fed them."""
    return _fed(_rows()[: _test()])


def captions():
    """A line for each known example, for the report; leave the function out if there is none."""
    names = FILE.read_text(encoding="utf-8").splitlines()[0].split(",")
    return [
        ", ".join(f"{name} {value:g}" for name, value in zip(names, row, strict=True))
        for row in _rows()[_test() :]
    ]


def _fed(rows):
    return {"inputs": rows[:, :-1].astype("float32"), "labels": rows[:, -1].astype("float32")}


def _rows():
    """All rows in an order that never changes; the first are the test."""
    rows = np.genfromtxt(FILE, delimiter=",", skip_header=1)
    return np.random.default_rng(SEED).permutation(rows)


def _test():
    return int(len(_rows()) * TEST_SHARE)
