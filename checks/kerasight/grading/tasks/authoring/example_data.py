"""The data of a new task: made up, small, learnable and reproducible."""

# ruff: noqa: PLC0415 - numpy and Pillow take long to load

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

SEED: Final = 20_261_124

HOUSES = 400
PICTURES_OF_A_CLASS, SIDE = 150, 16
PHOTOS_OF_A_CLASS, PHOTO_SIDE = 120, 32
SENTENCES = 900
DAYS = 1_500


def houses(folder: Path) -> None:
    """`data.csv`: area, rooms, age and distance of 400 houses, and a price that bends with age."""
    import numpy as np

    random = _random()
    area = random.uniform(40, 200, HOUSES)
    rooms = (area / 30 + random.uniform(0, 3, HOUSES)).astype(int)
    age = random.uniform(0, 100, HOUSES)
    distance = random.uniform(0.5, 30, HOUSES)
    place = 1 + 2 * np.exp(-distance / 6)
    price = place * area * (1 + 0.6 * (age / 50 - 1) ** 2) + 12 * rooms
    price += random.normal(0, 12, HOUSES)
    rows = zip(area, rooms, age, distance, price, strict=True)
    _write_csv(
        folder,
        ("area", "rooms", "age", "distance", "price"),
        ([f"{a:.1f}", r, f"{g:.1f}", f"{d:.2f}", f"{p:.1f}"] for a, r, g, d, p in rows),
    )


def shapes(folder: Path) -> None:
    """`data.npz`: grey images of 16 x 16 with a disc, a square, a cross or a ring somewhere."""
    import numpy as np

    random = _random()
    rows, columns = np.mgrid[:SIDE, :SIDE]
    images, labels = [], []
    for label in np.repeat(np.arange(4), PICTURES_OF_A_CLASS):
        size = random.uniform(3, 5)
        down, right = random.uniform(5, SIDE - 5, 2)
        height, width = np.abs(rows - down), np.abs(columns - right)
        away = np.hypot(height, width)
        drawn = (
            away < size,
            np.maximum(height, width) < size * 0.9,
            (np.minimum(height, width) < 1.2) & (np.maximum(height, width) < size),
            np.abs(away - size) < 1.2,
        )[label]
        image = 60 + 120 * drawn * random.uniform(0.5, 1) + random.normal(0, 18, drawn.shape)
        images.append(image.clip(0, 255).astype("uint8"))
        labels.append(label)
    order = random.permutation(len(labels))
    np.savez_compressed(
        folder / "data.npz",
        images=np.stack(images)[order],
        labels=np.array(labels, "uint8")[order],
    )


def patterns(folder: Path) -> None:
    """`images/CLASS/NNN.png`: coloured pictures of 32 x 32 with dots, stripes or waves."""
    import numpy as np
    from PIL import Image

    random = _random()
    rows, columns = np.mgrid[:PHOTO_SIDE, :PHOTO_SIDE]
    for label, name in enumerate(("dots", "stripes", "waves")):
        target = folder / "images" / name
        target.mkdir(parents=True)
        for number in range(PHOTOS_OF_A_CLASS):
            pace, shift = random.uniform(0.7, 1.3), random.uniform(0, 6, 2)
            angle = random.uniform(0, np.pi)
            along = pace * (rows * np.cos(angle) + columns * np.sin(angle)) + shift[0]
            across = pace * (columns * np.cos(angle) - rows * np.sin(angle)) + shift[1]
            bright = (
                np.sin(along) * np.sin(across),
                np.sin(along),
                np.sin(along + 3 * np.sin(across / 2)),
            )[label]
            colour = random.uniform(60, 180, 3)
            pixels = colour + 45 * bright[..., None] + random.normal(0, 12, (*bright.shape, 3))
            Image.fromarray(pixels.clip(0, 255).astype("uint8")).save(target / f"{number:03}.png")


def opinions(folder: Path) -> None:
    """`data.csv`: made-up sentences on a lesson, and whether each praises it; "not" turns round."""
    random = _random()
    good = "clear helpful lively kind brilliant useful patient careful friendly inspiring".split()
    bad = "boring confusing slow dull messy useless rushed unfair chaotic tiring".split()
    things = "lesson teacher course homework lecture exercise project book talk seminar".split()
    seen: dict[str, int] = {}
    while len(seen) < SENTENCES:
        praises, turned = int(random.integers(2)), random.random() < 0.25
        word = random.choice(good if praises != turned else bad)
        words = [
            random.choice(["the", "this", "our", "that"]),
            random.choice(things),
            random.choice(["was", "is", "seemed", "felt"]),
            *(["not"] if turned else []),
            *random.choice(["", "really", "quite", "so", "very"], 1),
            word,
            random.choice(["today", "again", "to me", "this week", "in the end", "I think"]),
        ]
        seen.setdefault(" ".join(str(each) for each in words if each), praises)
    _write_csv(folder, ("text", "label"), seen.items())


def sales(folder: Path) -> None:
    """`data.csv`: a number a day for four years, with weeks, years and a memory of its own."""
    import math
    from datetime import date, timedelta

    random = _random()
    rows, rest = [], 0.0
    for day in range(DAYS):
        rest = 0.8 * rest + random.normal(0, 3)
        week = 25 * math.sin(2 * math.pi * day / 7) + 10 * math.cos(4 * math.pi * day / 7)
        year = 30 * math.sin(2 * math.pi * day / 365.25)
        rows.append((date(2020, 1, 1) + timedelta(day), f"{120 + week + year + rest:.1f}"))
    _write_csv(folder, ("day", "sold"), rows)


def _random() -> Any:
    import numpy as np

    return np.random.default_rng(SEED)


def _write_csv(folder: Path, head: tuple[str, ...], rows: Iterable[Iterable[object]]) -> None:
    with (folder / "data.csv").open("x", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


EXAMPLES: Final[dict[str, Callable[[Path], None]]] = {
    "regression": houses,
    "images": shapes,
    "image-folders": patterns,
    "text": opinions,
    "time-series": sales,
}
"""Writes the data of each kind of task into its folder."""
