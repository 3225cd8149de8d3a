"""The data sets that Keras ships: every shape, type, range and number of classes.

From the docstrings and the code of keras/src/datasets and tf_keras/src/datasets, which differ only
in the location of files.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.arrays.drawing import among
from kerasight.apis.registry import opaque, transfer
from kerasight.values.data import NO_FACTS, Array, Facts, Labels, Origin, Step, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

PREFIX: Final = "keras.datasets."


class Images(NamedTuple):
    """A data set of images with classes."""

    image: tuple[int, ...]
    """The shape of an image."""

    label: tuple[int, ...]
    """The shape of a label."""

    train: int
    """The number of training images."""

    test: int
    """The number of test images."""

    classes: int
    label_dtype: str = "uint8"


IMAGES: Final = {
    "mnist": Images((28, 28), (), 60_000, 10_000, 10),
    "fashion_mnist": Images((28, 28), (), 60_000, 10_000, 10),
    "cifar10": Images((32, 32, 3), (1,), 50_000, 10_000, 10),
    "cifar100": Images((32, 32, 3), (1,), 50_000, 10_000, 100, "int64"),
}

COARSE_CLASSES: Final = 20
"""Of `cifar100.load_data(label_mode="coarse")`."""


class Houses(NamedTuple):
    """A data set for a regression: rows, features, the dtype of the numbers (None if unknown)."""

    rows: int
    features: int
    dtype: str | None
    targets: Facts


HOUSES: Final = {
    "boston_housing": Houses(506, 13, "float64", Facts(5.0, 50.0, attained=True)),
    "california_housing": Houses(20_640, 8, None, NO_FACTS),
}

SMALL_CALIFORNIA: Final = 600
"""Rows of `california_housing.load_data(version="small")`."""

IMDB_ROWS: Final = 25_000
REUTERS_ROWS: Final = 11_228
REUTERS_CLASSES: Final = 46


@transfer("keras.datasets.*")
def load_data(context: Context, call: Call) -> Value:
    """`keras.datasets.mnist.load_data()` and its like."""
    name, _, function = call.path.removeprefix(PREFIX).partition(".")
    loader = LOADERS.get(name)
    if function != "load_data" or loader is None or call.open:
        return opaque(context, call)
    if name == "california_housing" and context.keras.is_2:
        return opaque(context, call)
    return loader(name, call)


def part_of(facts: Facts, which: str, span: Span) -> Facts:
    """The facts of one part of a data set: train or test."""
    return facts.did(Step("split", which, span))


def _origin(name: str, call: Call, content: str) -> Origin:
    return Origin(f"`{name}.load_data()`", call.span, content)


def _pair(inputs: Array, targets: Array, which: str, span: Span) -> tuple[Array, Array]:
    for each in (inputs, targets):
        each.memory["facts"] = part_of(each.facts, which, span)
    return inputs, targets


def _images(name: str, call: Call) -> Value:
    given = IMAGES[name]
    classes: int | None = given.classes
    if name == "cifar100":
        mode = call.get("label_mode", 0, "fine")
        known = {"fine": given.classes, "coarse": COARSE_CLASSES}
        classes = known.get(mode) if isinstance(mode, str) else None
    pixels = Facts(0, 255, attained=True, distinct=256, origin=_origin(name, call, "images"))
    labels = class_labels(classes, _origin(name, call, "labels"))
    return tuple(
        _pair(
            array((rows, *given.image), "uint8", pixels),
            array((rows, *given.label), given.label_dtype, labels),
            which,
            call.span,
        )
        for which, rows in (("train", given.train), ("test", given.test))
    )


def class_labels(classes: int | None, origin: Origin) -> Facts:
    """Integer labels from 0, each of which occurs in at least half of its share of the rows."""
    if classes is None:
        return Facts(0, None, labels=Labels("integers", None, 0), origin=origin)
    drawn = among(0, classes - 1, 0.5 / classes)
    labels = Labels("integers", classes, 0)
    return Facts(0, classes - 1, True, classes, labels, origin=origin, drawn=drawn)


def _split_rows(rows: int, call: Call) -> tuple[Dim, Dim]:
    share = call.keywords.get("test_split", 0.2)
    if not isinstance(share, int | float):
        unknown = UnknownDim("argument 'test_split'")
        return unknown, unknown
    train = int(rows * (1 - share))
    return train, rows - train


def _houses(name: str, call: Call) -> Value:
    given = HOUSES[name]
    rows = given.rows
    if name == "california_housing" and call.get("version", 0, "large") != "large":
        rows = SMALL_CALIFORNIA
    features = Facts(origin=_origin(name, call, "features"))
    targets = Facts(
        given.targets.low,
        given.targets.high,
        given.targets.attained,
        origin=_origin(name, call, "targets"),
    )
    train, test = _split_rows(rows, call)
    if name == "boston_housing" and len(call.positional) > 1:
        return Unknown(f"parts of {name} by a positional argument")
    return tuple(
        _pair(
            array((size, given.features), given.dtype, features),
            array((size,), given.dtype, targets),
            which,
            call.span,
        )
        for which, size in (("train", train), ("test", test))
    )


def _texts(name: str, call: Call) -> Value:
    """Reviews and newswires: lists of word indices of any length, with a label each.

    The indices are below `num_words`, or that of an omitted word (keras/src/datasets/imdb.py).
    """
    is_imdb = name == "imdb"
    sizes: tuple[Dim, Dim] = (IMDB_ROWS, IMDB_ROWS) if is_imdb else _split_rows(REUTERS_ROWS, call)
    if call.get("maxlen", 3) is not None:
        unknown = UnknownDim("only texts of at most 'maxlen' words are kept")
        sizes = (unknown, unknown)
    words = Facts(origin=_origin(name, call, "words"))
    limit = call.get("num_words", 1)
    left_out = call.keywords.get("oov_char", 2)
    if isinstance(limit, int) and limit > 0:
        highest = max(limit - 1, left_out) if isinstance(left_out, int) else limit - 1
        words = Facts(0, highest, origin=words.origin)
    labels = class_labels(2 if is_imdb else REUTERS_CLASSES, _origin(name, call, "labels"))
    if not is_imdb:
        # Some topics have a dozen of texts, others thousands.
        labels = replace(labels, drawn=None)
    return tuple(
        _pair(array((size,), "object", words), array((size,), "int64", labels), which, call.span)
        for which, size in (("train", sizes[0]), ("test", sizes[1]))
    )


LOADERS: Final[dict[str, Callable[[str, Call], Value]]] = {
    **dict.fromkeys(IMAGES, _images),
    **dict.fromkeys(HOUSES, _houses),
    "imdb": _texts,
    "reuters": _texts,
}
