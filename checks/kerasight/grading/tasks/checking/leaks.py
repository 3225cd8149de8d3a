"""Finds hidden examples in the training data, by their values."""

# ruff: noqa: PLC0415 - numpy and Pillow take long to load

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DECIMALS = 4
"""Rows are equal if they are equal to this many decimals."""

SCALED_FROM = 16
"""Examples of this many values are also compared relative to the largest value of each array, since
one may be scaled and the other not; smaller ones could be equal by chance."""

OTHER_COLUMNS = 50
"""How many other columns a table may have."""

PICTURES = frozenset({".bmp", ".gif", ".jpeg", ".jpg", ".png"})


def hidden_rows_in(training: Path, hidden: Any) -> int | None:
    """The number of examples of the array `hidden` in a training file or folder.

    Reads `.npz`, `.npy` and `.csv` files, and folders of them or of images. None if nothing in them
    has the size of an example, so that nothing can be compared. Raises OSError, ValueError or
    BadZipFile for a file that is not what its name says, or that has Python objects.
    """

    examples = hidden.reshape(len(hidden), -1)
    wanted = examples.shape[1]
    tables = [
        table for array in _arrays(training, hidden.shape[1:]) for table in _tables(array, wanted)
    ]
    if not tables:
        return None
    seen = {key for table in tables for keys in _keys(table) for key in keys}
    return sum(not seen.isdisjoint(keys) for keys in _keys(examples))


def _keys(table: Any) -> Iterator[tuple[bytes, ...]]:
    """For each row, a key that equal rows share: its values, and those relative to the largest of
    the table."""
    import numpy as np

    values = table.astype("float64")
    scales = [1.0, float(np.abs(values).max()) or 1.0][: 1 + (values.shape[1] >= SCALED_FROM)]
    # Adding 0 turns -0 into 0, which has different bytes.
    rounded = [np.round(values / scale, DECIMALS) + 0.0 for scale in scales]
    for rows in zip(*rounded, strict=True):
        yield tuple(bytes([place]) + row.tobytes() for place, row in enumerate(rows))


def _tables(array: Any, wanted: int) -> Iterator[Any]:
    """The parts of an array whose rows have the size of an example.

    A table has them in neighbouring columns, with others for labels and names around them.
    """
    if array.dtype.kind not in "biuf" or array.ndim < 2 or not array.size:
        return
    table = array.reshape(len(array), -1)
    if array.ndim > 2 and table.shape[1] != wanted:
        return
    for first in range(min(table.shape[1] - wanted, OTHER_COLUMNS) + 1):
        yield table[:, first : first + wanted]


def _arrays(training: Path, shape: tuple[int, ...]) -> Iterator[Any]:
    """Everything in a file or folder that can be read as an array with one example per row."""
    import numpy as np

    files = [training]
    if training.is_dir():
        files = sorted(path for path in training.rglob("*") if path.is_file())
    pictures = [path for path in files if path.suffix.lower() in PICTURES]
    if pictures:
        yield from _pictures(pictures, shape)
    for path in files:
        if path.suffix == ".npz":
            with np.load(path) as arrays:
                yield from (arrays[name] for name in arrays.files)
        elif path.suffix == ".npy":
            yield np.load(path)
        elif path.suffix == ".csv":
            yield _numbers(path)


def _pictures(paths: list[Path], shape: tuple[int, ...]) -> Iterator[Any]:
    """Images of the size of an example, with its number of channels."""
    import numpy as np
    from PIL import Image

    if len(shape) not in (2, 3):
        return
    mode = "RGB" if shape[2:] == (3,) else "L"
    fitting = []
    for path in paths:
        with Image.open(path) as picture:
            if picture.size == (shape[1], shape[0]):
                fitting.append(np.asarray(picture.convert(mode)))
    if fitting:
        yield np.stack(fitting)


def _numbers(path: Path) -> Any:
    """The columns of a CSV file with numbers in every row but perhaps the first."""
    import numpy as np

    with path.open(newline="", encoding="utf-8", errors="replace") as file:
        rows = [row for row in csv.reader(file) if row]
    body = rows if rows and all(_is_number(each) for each in rows[0]) else rows[1:]
    width = min((len(row) for row in body), default=0)
    columns = [at for at in range(width) if all(_is_number(row[at]) for row in body)]
    return np.array([[float(row[at]) for at in columns] for row in body])


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
