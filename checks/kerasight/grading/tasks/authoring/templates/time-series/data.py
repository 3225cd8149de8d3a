"""The data of the task: what learners train on, and what their models are measured on.

`data.csv` has a day and a number a row, in order of time. The first days are for training, the rest
is foretold. Kerasight runs this file in a process of its own, in a sandbox without a network.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("data.csv")
WINDOW, AHEAD = 28, 3
"""A model sees WINDOW numbers in a row and foretells the one that comes AHEAD steps behind them."""

TRAINING_SHARE = 0.75


def sources():
    """The files that hold test data and must stay out of a solution's reach.

    This folder is hidden as a whole; name here what lies elsewhere.
    """
    return (FILE,)


def write_training(path):
    """Write what learners get: the first numbers, in order."""
    np.savez(path, series=_training())


def known():
    """The windows of the training numbers, as the model is fed them."""
    return windows(_training())


def hidden_test():
    """Windows that may begin in the training numbers; what is to be foretold never lies there."""
    return windows(_read()[len(_training()) - WINDOW - AHEAD + 1 :])


def windows(series):
    """Every window of the series, and the number that comes AHEAD steps behind its last."""
    starts = range(len(series) - WINDOW - AHEAD + 1)
    inputs = np.stack([series[start : start + WINDOW] for start in starts])
    return {"inputs": inputs[..., None], "labels": series[WINDOW + AHEAD - 1 :]}


def _training():
    return _read()[: int(len(_read()) * TRAINING_SHARE)]


def _read():
    return np.genfromtxt(FILE, delimiter=",", skip_header=1, usecols=1, dtype="float32")
