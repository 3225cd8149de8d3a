"""The 392 cars of Auto MPG that the package mlxtend ships, cut into training and test data."""

from __future__ import annotations

import csv
import gzip
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kerasight.tasks.packages import file_of

SPLIT_SEED = 20_241_103
TEST = 92
FEATURES = 7
ORIGINS = {1: "American", 2: "European", 3: "Japanese"}


def sources() -> tuple[Path, ...]:
    """The files that hold test data and must stay out of a solution's reach."""
    return (file_of("mlxtend", "data", "data", "autompg.csv.gz"),)


def training() -> dict[str, NDArray[np.float32]]:
    """`features` `(300, 7)` as they are, and `mileage` `(300,)` in miles a gallon."""
    features, mileage = _read()
    rows = _order()[TEST:]
    return {"features": features[rows], "mileage": mileage[rows]}


def write_training(path: Path) -> None:
    """Write `training` as a `.npz` file."""
    arrays = training()
    np.savez(path, features=arrays["features"], mileage=arrays["mileage"])


def known() -> dict[str, NDArray[np.float32]]:
    """The training examples in the form of `hidden_test`."""
    examples = training()
    return {"inputs": examples["features"], "labels": examples["mileage"]}


def captions() -> list[str]:
    """The cars of `known` in words."""
    return [_described(row) for row in training()["features"]]


def _described(row: NDArray[np.float32]) -> str:
    cylinders, displacement, horsepower, weight, _, year, origin = row
    return (
        f"{ORIGINS[int(origin)]} car of 19{year:.0f}, {cylinders:.0f} cylinders, "
        f"{displacement:.0f} cubic inches, {horsepower:.0f} hp, {weight:,.0f} lb"
    )


def hidden_test() -> dict[str, NDArray[np.float32]]:
    """`inputs` `(92, 7)` as they are, and `labels` `(92,)` in miles a gallon."""
    features, mileage = _read()
    rows = _order()[:TEST]
    return {"inputs": features[rows], "labels": mileage[rows]}


def _order() -> NDArray[np.int64]:
    """All rows in an order that never changes; the first are the test."""
    return np.random.default_rng(SPLIT_SEED).permutation(len(_read()[1]))


@cache
def _read() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Features `(392, 7)` and mileages `(392,)`; the name of the car is left out."""
    text = gzip.decompress(sources()[0].read_bytes()).decode()
    rows = [[*row[:FEATURES], row[-1]] for row in csv.reader(text.splitlines()) if row]
    table = np.array(rows, dtype=np.float32)
    return table[:, :FEATURES], table[:, -1]
