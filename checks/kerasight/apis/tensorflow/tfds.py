"""`tfds.load`: the data sets of TensorFlow Datasets that courses use.

Sizes of the splits, shapes and classes are those of the catalog (tensorflow.org/datasets/catalog).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.data.datasets import class_labels, part_of
from kerasight.apis.registry import transfer
from kerasight.apis.tensorflow.data import size_of
from kerasight.apis.tensorflow.dataset_methods import batched
from kerasight.values.data import Dataset, Facts, Origin, array
from kerasight.values.objects import DictValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.shapes import Dim


class Entry(NamedTuple):
    """A data set: the shape of an input (None: sizes differ), its dtype, classes, and splits."""

    shape: tuple[int | None, ...]
    dtype: str
    classes: int
    splits: dict[str, int]
    key: str = "image"


DIGITS: Final = {"train": 60_000, "test": 10_000}
TINY: Final = {"train": 50_000, "test": 10_000}

ENTRIES: Final = {
    "mnist": Entry((28, 28, 1), "uint8", 10, DIGITS),
    "fashion_mnist": Entry((28, 28, 1), "uint8", 10, DIGITS),
    "kmnist": Entry((28, 28, 1), "uint8", 10, DIGITS),
    "cifar10": Entry((32, 32, 3), "uint8", 10, TINY),
    "cifar100": Entry((32, 32, 3), "uint8", 100, TINY),
    "horses_or_humans": Entry((300, 300, 3), "uint8", 2, {"train": 1_027, "test": 256}),
    "rock_paper_scissors": Entry((300, 300, 3), "uint8", 3, {"train": 2_520, "test": 372}),
    "cats_vs_dogs": Entry((None, None, 3), "uint8", 2, {"train": 23_262}),
    "tf_flowers": Entry((None, None, 3), "uint8", 5, {"train": 3_670}),
    "beans": Entry((500, 500, 3), "uint8", 3, {"train": 1_034, "validation": 133, "test": 128}),
    "imdb_reviews": Entry(
        (), "string", 2, {"train": 25_000, "test": 25_000, "unsupervised": 50_000}, "text"
    ),
    "iris": Entry((4,), "float32", 3, {"train": 150}, "features"),
}

PART: Final = re.compile(r"(\w+)(?:\[(\d*)(%?):(\d*)(%?)\])?")
"""A split as tfds writes it: `train`, `train[:80%]`, `train[100:]`."""


@transfer("tensorflow_datasets.load")
def load(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`tfds.load(name, split, batch_size, as_supervised, with_info)`."""
    name, split = call.get("name", 0), call.keywords.get("split")
    entry = ENTRIES.get(name.partition(":")[0]) if isinstance(name, str) else None
    if entry is None or call.open:
        return Unknown("a data set of tfds that is not known")
    supervised = call.keywords.get("as_supervised", False)
    if not isinstance(supervised, bool) or isinstance(split, Unknown):
        return Unknown("a data set of tfds by arguments that are not known")
    found: Value
    if split is None:
        made: dict[Value, Value] = {each: _part(entry, each, call) for each in entry.splits}
        found = DictValue(made)
    elif isinstance(split, str):
        found = _part(entry, split, call)
    else:
        items = to_items(split)
        if items is None:
            return Unknown("splits that are not known")
        found = tuple([_part(entry, each, call) for each in items])
    if call.keywords.get("with_info") is True:
        return (found, Unknown("what tfds says of a data set"))
    return found


def _part(entry: Entry, split: Value, call: Call) -> Value:
    matched = PART.fullmatch(split) if isinstance(split, str) else None
    if matched is None or matched[1] not in entry.splits:
        return Unknown("a split that is not known")
    name, size = matched[1], call.keywords.get("batch_size")
    origin = Origin(f"`tfds.load({call.get('name', 0)!r})`", call.span, CONTENTS[entry.key])
    pixels = Facts(0, 255, origin=origin) if entry.dtype == "uint8" else Facts(origin=origin)
    labels = class_labels(entry.classes, origin._replace(content="labels"))
    which = name if name in ("train", "test", "validation") else "train"
    dims: tuple[Dim, ...] = entry.shape
    inputs = array(dims, entry.dtype, part_of(pixels, which, call.span), "tensorflow")
    label = array((), "int64", part_of(labels, which, call.span), "tensorflow")
    supervised = call.keywords.get("as_supervised") is True
    element: Value = (inputs, label)
    if not supervised:
        if entry.key != "image" or name == "unsupervised":
            element = Unknown("an element with further parts")
        else:
            element = DictValue({"image": inputs, "label": label})
    made = Dataset(
        element,
        cardinality=_count(entry.splits[name], matched),
        shuffled=call.keywords.get("shuffle_files") is True,
        origin=origin,
    )
    return made if size is None else batched(made, size_of(size), False)


CONTENTS: Final = {"image": "images", "text": "texts", "features": "features"}


def _count(rows: int, matched: re.Match[str]) -> int | None:
    """The number of rows of a part of a split; unknown if percentages do not divide evenly."""
    if matched[0] == matched[1]:
        return rows
    ends: list[int] = []
    for text, percent, otherwise in ((2, 3, 0), (4, 5, rows)):
        if not matched[text]:
            ends.append(otherwise)
        elif matched[percent]:
            share = rows * int(matched[text])
            if share % 100:
                return None
            ends.append(share // 100)
        else:
            ends.append(min(int(matched[text]), rows))
    return max(ends[1] - ends[0], 0)
