"""Crops of six pictures that the package scikit-image ships, each cut into upright strips: of three
in a row the middle one tests, the others train, so that both have seen all of a picture."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from kerasight.tasks.packages import file_of

CLASSES = ("astronaut", "brick", "cat", "coffee", "grass", "gravel")
FILES = {"cat": "chelsea"}
SIDE = 32
STRIP = 64
TRAINING, TEST = 300, 100
"""Crops of each class."""

CROP_SEED = 20_241_104


def sources() -> tuple[Path, ...]:
    """The files that hold test data and must stay out of a solution's reach."""
    return tuple(_source(name) for name in CLASSES)


def write_training(path: Path) -> None:
    """Write a folder for each class with 300 coloured PNG images of 32 x 32."""
    for name in CLASSES:
        folder = path / name
        folder.mkdir(parents=True)
        for number, crop in enumerate(_crops(name, TRAINING, test=False)):
            Image.fromarray(crop).save(folder / f"{number:03}.png")


def known() -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
    """100 training examples of each class in the form of `hidden_test`."""
    return _fed([_crops(name, TRAINING, test=False)[:TEST] for name in CLASSES])


def hidden_test() -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
    """`inputs` `(600, 32, 32, 3)` from 0 to 255, and the places of their classes in `CLASSES`."""
    return _fed([_crops(name, TEST, test=True) for name in CLASSES])


def _fed(crops: list[NDArray[np.uint8]]) -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
    """As `image_dataset_from_directory` reads them: classes in alphabetic order."""
    images = np.concatenate(crops).astype(np.float32)
    labels = np.repeat(np.arange(len(crops)), [len(each) for each in crops])
    return {"inputs": images, "labels": labels}


@cache
def _crops(name: str, count: int, *, test: bool) -> NDArray[np.uint8]:
    """Crops `(count, 32, 32, 3)` from the strips of one part, the same ones at each call."""
    picture = np.asarray(Image.open(_source(name)).convert("RGB"))
    strips = [each for each in range(picture.shape[1] // STRIP) if (each % 3 == 1) == test]
    random = np.random.default_rng([CROP_SEED, CLASSES.index(name), test])
    rows = random.integers(0, picture.shape[0] - SIDE + 1, count)
    columns = random.choice(strips, count) * STRIP + random.integers(0, STRIP - SIDE + 1, count)
    return np.stack(
        [
            picture[row : row + SIDE, column : column + SIDE]
            for row, column in zip(rows, columns, strict=True)
        ]
    )


def _source(name: str) -> Path:
    return file_of("skimage", "data", f"{FILES.get(name, name)}.png")
