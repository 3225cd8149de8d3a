"""The monthly mean numbers of sunspots from 1749 to 2009: the first 2,500 months train.

`sunspots.txt` holds a number a line, from the National Geophysical Data Center (public domain) by
way of the package statsmodels.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TRAINING = 2_500
WINDOW, AHEAD = 60, 12
FIRST_YEAR = 1749
FILE = Path(__file__).with_name("sunspots.txt")


def sources() -> tuple[Path, ...]:
    """The files that hold test data and must stay out of a solution's reach."""
    return (FILE,)


def training() -> NDArray[np.float32]:
    """The first 2,500 months, `(2500,)`, in order."""
    return _read()[:TRAINING]


def write_training(path: Path) -> None:
    """Write `sunspots`, the training months, as a `.npz` file."""
    np.savez(path, sunspots=training())


def known() -> dict[str, NDArray[np.float32]]:
    """The windows of the training months in the form of `hidden_test`."""
    return windows(training())


def captions() -> list[str]:
    """The months that `known` foretells, as `1754-12`."""
    months = range(WINDOW + AHEAD - 1, TRAINING)
    return [f"{FIRST_YEAR + month // 12}-{month % 12 + 1:02}" for month in months]


def hidden_test() -> dict[str, NDArray[np.float32]]:
    """`inputs` `(626, 60, 1)`, five years of months, and `labels` `(626,)` a year behind each.

    The windows begin in the training months; what is to be foretold never lies there.
    """
    return windows(_read()[TRAINING - WINDOW - AHEAD + 1 :])


def windows(months: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
    """Every window of 60 months, and the month that comes 12 months behind its last."""
    starts = range(len(months) - WINDOW - AHEAD + 1)
    inputs = np.stack([months[start : start + WINDOW] for start in starts])
    return {"inputs": inputs[..., None], "labels": months[WINDOW + AHEAD - 1 :]}


@cache
def _read() -> NDArray[np.float32]:
    return np.loadtxt(FILE, dtype=np.float32)
