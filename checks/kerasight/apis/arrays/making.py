"""Arrays made from Python values: `np.array([[1, 2], [3, 4]])`, `tf.constant(0.5)`."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import dtypes, ranges
from kerasight.values.data import (
    NO_FACTS,
    Array,
    DataFrame,
    Facts,
    Library,
    Picture,
    Series,
    Texts,
    array,
)
from kerasight.values.objects import (
    FLOAT,
    INT,
    TEXT,
    Integer,
    ListValue,
    Rest,
    Unknown,
    Value,
    scalar_kind,
)
from kerasight.values.shapes import Dim, Shape, UnknownDim

MAX_LEAVES: Final = 20_000
"""Of larger nested lists, only the shape of the first elements is used."""

TYPES: Final[dict[Library, dict[type, str]]] = {
    "numpy": {
        bool: "bool",
        int: "int64",
        float: "float64",
        complex: "complex128",
        str: "str",
        bytes: "bytes",
    },
    "tensorflow": {
        bool: "bool",
        int: "int32",
        float: "float32",
        complex: "complex128",
        str: "string",
        bytes: "string",
    },
}


def to_array(value: Value, library: Library = "numpy") -> Array | None:
    """The array made from a value, None if it is not data; arrays are unchanged."""
    if isinstance(value, Array):
        return value
    if isinstance(value, Series):
        return value.array
    if isinstance(value, DataFrame):
        return frame_array(value)
    if isinstance(value, Picture):
        return picture_array(value)
    if isinstance(value, range):
        facts = NO_FACTS
        if len(value):
            facts = Facts(min(value), max(value), True, len(value), order=_order(list(value)))
        return array((len(value),), TYPES[library][int], facts, library)
    if isinstance(value, bool | int | float | complex | str | bytes):
        facts = ranges.number(value) if isinstance(value, int | float) else NO_FACTS
        dtype = value.dtype if isinstance(value, Integer) else TYPES[library].get(type(value))
        return array((), dtype, facts, library)
    if isinstance(value, ListValue) and not value.complete:
        return _of_unknown_count(value.items, library)
    items = to_items(value)
    return None if items is None else _of_items(items, library)


def _of_unknown_count(items: list[Value], library: Library) -> Array | None:
    """The array of a list that a loop has filled with what is alike."""
    *first, rest = items
    if not isinstance(rest, Rest) or rest.element is None:
        return None
    made = _of_items([*first, rest.element], library)
    if made is None or not made.shape.dims:
        return None
    dims = (UnknownDim(rest.reason), *made.shape.dims[1:])
    return array(dims, made.dtype, NO_FACTS, library)


CHANNELS: Final = {"RGB": 3, "RGBA": 4, "CMYK": 4, "YCbCr": 3, "LAB": 3, "HSV": 3}
"""The bands of Pillow's modes that have an axis of channels."""

ONE_BAND: Final = {"L": "uint8", "P": "uint8", "1": "bool", "I": "int32", "F": "float32"}
"""Pillow's modes whose arrays have no axis of channels, with the dtype."""


def picture_array(picture: Picture) -> Array:
    """`np.asarray(picture)`: rows first, and channels last if the mode has several."""
    size = (picture.height, picture.width)
    pixels = Facts(0, 255, origin=picture.origin)
    if picture.mode in ONE_BAND:
        dtype = ONE_BAND[picture.mode]
        return array(size, dtype, pixels if dtype == "uint8" else NO_FACTS)
    if picture.mode in CHANNELS:
        return array((*size, CHANNELS[picture.mode]), "uint8", pixels)
    return array(None, reason="a picture whose mode only the file knows")


def are_windows(items: list[Value] | None) -> bool:
    """Whether the items are overlapping slices of one array, at increasing rows."""
    slices = [each for each in items or () if isinstance(each, Array)]
    if len(slices) < 2 or len(slices) < len(items or ()):
        return False
    whole, size = slices[0].memory.base, slices[0].rows
    starts = [each.memory.start for each in slices if each.memory.start is not None]
    if len(starts) < len(slices) or whole is None or not isinstance(size, int):
        return False
    same = all(each.memory.base is whole and each.rows == size for each in slices)
    return same and all(0 < other - start < size for start, other in pairwise(starts))


def frame_array(frame: DataFrame) -> Array:
    """`frame.values`: all columns side by side."""
    columns = list(frame.columns.values())
    facts = Facts(origin=frame.origin)
    if not frame.complete or not columns:
        return array(frame.shape.dims, None, facts)
    dtype: str | None = columns[0].dtype
    for column in columns[1:]:
        dtype = _common(dtype, column.dtype)
    return array(frame.shape.dims, dtype, ranges.union([each.facts for each in columns]))


def _common(one: str | None, other: str | None) -> str | None:
    """The dtype of a table with columns of these dtypes; different kinds become objects."""
    if one is None or other is None or one == other:
        return one if one == other else None
    if one in dtypes.NUMBERS and other in dtypes.NUMBERS:
        return dtypes.promote(one, other)
    return "object"


def _of_items(items: list[Value], library: Library) -> Array | None:
    leaves: list[Value] = []
    dims = _collect(items, leaves)
    if dims is None:
        return None
    if not leaves:
        return array(dims, TYPES[library][float], NO_FACTS, library)
    kinds = {_kind(leaf) for leaf in leaves if not isinstance(leaf, Array)}
    arrays = [leaf for leaf in leaves if isinstance(leaf, Array)]
    known = not any(isinstance(leaf, Unknown) for leaf in leaves)
    dtype = None if Unknown in kinds else _dtype(kinds, arrays, library)
    return array(dims, dtype, _facts(leaves, arrays) if known else NO_FACTS, library)


def _kind(leaf: Value) -> type:
    """The type of a scalar, `Unknown` if it is not known."""
    if isinstance(leaf, Integer):
        return int
    return OF_UNKNOWN.get(leaf.path, Unknown) if isinstance(leaf, Unknown) else type(leaf)


OF_UNKNOWN: Final[dict[str, type]] = {INT: int, FLOAT: float, TEXT: str}
"""The types of unknown numbers and strings."""


def _dtype(kinds: set[type], arrays: list[Array], library: Library) -> str | None:
    if type(None) in kinds:
        return "object" if library == "numpy" else None
    names = {TYPES[library].get(kind) for kind in kinds} | {each.dtype for each in arrays}
    result, *others = sorted(names, key=str)
    for other in others:
        if library == "tensorflow" and {result, other} == {"int32", "float32"}:
            result = "float32"
        elif library == "numpy" and "str" in (result, other):
            result = "str" if not arrays else None
        else:
            result = dtypes.promote(result, other)
    return result


def _facts(leaves: list[Value], arrays: list[Array]) -> Facts:
    if arrays:
        scalars = [ranges.number(each) for each in leaves if isinstance(each, int | float)]
        if len(arrays) + len(scalars) < len(leaves):
            return NO_FACTS
        return ranges.union([*(each.facts for each in arrays), *scalars])
    numbers = [leaf for leaf in leaves if isinstance(leaf, int | float)]
    if len(numbers) < len(leaves):
        return _of_texts([leaf for leaf in leaves if isinstance(leaf, str)], len(leaves))
    low, high = min(numbers), max(numbers)
    if not (abs(low) < float("inf") and abs(high) < float("inf")):
        return NO_FACTS
    return Facts(low, high, True, len(set(numbers)), order=_order(numbers))


PUNCTUATION: Final = str.maketrans("", "", "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'")
"""What `TextVectorization` strips (keras/src/layers/preprocessing/text_vectorization.py)."""


def _of_texts(texts: list[str], count: int) -> Facts:
    """The facts of an array that has texts only; letters beyond ASCII are not made small."""
    if len(texts) < count:
        return NO_FACTS
    distinct = len(set(texts))
    if not all(each.isascii() for each in texts):
        return Facts(distinct=distinct)
    split = [each.lower().translate(PUNCTUATION).split() for each in texts]
    words = frozenset(word for each in split for word in each)
    return Facts(distinct=distinct, texts=Texts(words, max(map(len, split))))


def _order(numbers: list[int | float]) -> Literal["sorted"] | None:
    ascending = all(one <= other for one, other in pairwise(numbers))
    return "sorted" if ascending and len(numbers) > 1 else None


def _collect(items: list[Value], leaves: list[Value]) -> tuple[Dim, ...] | None:
    """The shape of nested lists; collects the leaves. None if it is not regular."""
    shapes: list[tuple[Dim, ...]] = []
    for item in items:
        if len(leaves) > MAX_LEAVES:
            return None
        dims = _of_item(item, leaves)
        if dims is None:
            return None
        shapes.append(dims)
    if not shapes:
        return (0,)
    first = shapes[0]
    if any(len(each) != len(first) for each in shapes):
        return None
    inner: list[Dim] = []
    for column in zip(*shapes, strict=True):
        sizes = {each for each in column if isinstance(each, int)}
        if len(sizes) > 1:
            return None
        open_sizes = [each for each in column if isinstance(each, UnknownDim)]
        inner.append(sizes.pop() if sizes else open_sizes[0] if open_sizes else None)
    return (len(items), *inner)


def _of_item(item: Value, leaves: list[Value]) -> tuple[Dim, ...] | None:
    if isinstance(item, Series | DataFrame | Picture) or (
        isinstance(item, ListValue) and not item.complete
    ):
        item = to_array(item)
    if isinstance(item, Array):
        leaves.append(item)
        return item.shape.dims
    nested: list[Value] | None = list(item) if isinstance(item, range) else to_items(item)
    if nested is not None:
        return _collect(nested, leaves)
    if item is None or isinstance(item, bool | int | float | complex | str | bytes):
        leaves.append(item)
        return ()
    if scalar_kind(item):
        leaves.append(item)
        return ()
    return None


def shape_of(value: Value) -> Shape | None:
    """The shape of data, None for other values."""
    found = to_array(value)
    return None if found is None else found.shape
