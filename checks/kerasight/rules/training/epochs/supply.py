"""How many steps the epochs of a training get, by what its data has. Measured on both versions."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Literal, NamedTuple

from kerasight.values.data import INFINITE, Array, Dataset, Loader
from kerasight.values.keras_version import KerasVersion

if TYPE_CHECKING:
    from kerasight.values.objects import Value
    from kerasight.values.training import ModelFed


class Supply(NamedTuple):
    """The data of an epoch."""

    batches: int
    form: Literal["data set", "loader", "arrays"]


def supply_of(data: Value, batch_size: Value, split: Value = 0.0) -> Supply | None:
    """The number of batches of data, None if unknown or infinite.

    Args:
        data: the `x` of `fit`, or the first of `validation_data`.
        batch_size: that of the call; without one, arrays are cut into as many batches as asked for.
        split: `validation_split`, the part of an array that is kept from training.
    """
    if isinstance(data, Dataset):
        count = data.cardinality if data.batches == 1 else None
        return Supply(count, "data set") if count is not None and count > 0 else None
    if isinstance(data, Loader):
        return Supply(data.batches, "loader") if data.batches else None
    if not isinstance(data, Array) or not isinstance(batch_size, int) or batch_size < 1:
        return None
    rows = data.rows
    if not isinstance(rows, int) or not isinstance(split, int | float):
        return None
    rows = floor(rows * (1 - split)) if 0 < split < 1 else rows
    return Supply(-(-rows // batch_size), "arrays") if rows > 0 else None


def lengths(supply: Supply, steps: int, epochs: int, keras: KerasVersion) -> list[int]:
    """The number of steps in each epoch that is run, at most `epochs`, for `steps` asked for.

    Keras 3 restarts the data in the epoch after it has run out. Keras 2 ends the training there.
    Before, it restarts a data set only after an epoch that uses all of it, other data in each
    epoch; it lays arrays out for all epochs if one asks for more than there is.
    """
    batches = supply.batches
    if keras.is_2 and (steps == batches or (steps < batches and supply.form != "data set")):
        return [steps] * epochs
    left = batches * epochs if keras.is_2 and supply.form == "arrays" else batches
    found: list[int] = []
    for _ in range(epochs):
        found.append(min(steps, left))
        left -= found[-1]
        if keras.is_3 and left == 0:
            left = batches
        elif found[-1] < steps:
            break
    return found


def is_endless(event: ModelFed, data: Value, steps: str) -> bool:
    """Whether an epoch on an infinite data set has no limit from the argument `steps`."""
    endless = isinstance(data, Dataset) and data.cardinality == INFINITE
    return endless and not event.open and event.arguments.get(steps) is None
