"""Elements of data sets: structures of tensors, sliced from arrays and batched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.arrays import ranges
from kerasight.apis.arrays.making import to_array
from kerasight.values.data import Array, Dataset, Facts, Loader, Window, array
from kerasight.values.objects import DictValue, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim, is_rankless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.values.data import Origin


def each_leaf(value: Value, change: Callable[[Array], Value]) -> Value:
    """A structure with each array changed; unknown values stay unknown."""
    if isinstance(value, Array):
        return change(value)
    if isinstance(value, tuple):
        return tuple([each_leaf(item, change) for item in value])
    if isinstance(value, DictValue):
        return DictValue({key: each_leaf(item, change) for key, item in value.items.items()})
    return value


def leaves(value: Value) -> Iterator[Array]:
    """The arrays in a structure."""
    for leaf in flatten_tensors(value):
        if isinstance(leaf, Array):
            yield leaf


def to_element(value: Value) -> Value:
    """A structure as stored in a data set: lists and numbers become tensors."""
    if isinstance(value, tuple):
        return tuple([to_element(item) for item in value])
    if isinstance(value, DictValue):
        return DictValue({key: to_element(item) for key, item in value.items.items()})
    if isinstance(value, Dataset | Loader):
        return value
    if isinstance(value, Unknown):
        return value
    made = to_array(value, "tensorflow")
    return Unknown("an element that is not known") if made is None else as_tensor(made)


def as_tensor(value: Array) -> Array:
    """A NumPy array converted for TensorFlow; strings have one dtype there."""
    if value.library == "tensorflow":
        return value
    texts = {"str": "string", "bytes": "string", "object": None}
    dtype = None if value.dtype is None else texts.get(value.dtype, value.dtype)
    return array(value.shape.dims, dtype, value.facts, "tensorflow", value.shape.reason)


def without_rows(value: Array) -> Array:
    """One of the elements along the first axis."""
    dims = value.shape.dims
    reason = value.shape.reason or "an element of what has no axes"
    rest = dims[1:] if dims else None
    return array(rest, value.dtype, _with_axes(value.facts, -1), "tensorflow", reason)


def _with_axes(facts: Facts, more: int) -> Facts:
    """The facts of an array with more axes in front, or fewer."""
    window = facts.window
    if window is None:
        return facts
    axis = window.axis + more
    return replace(facts, window=window._replace(axis=axis) if axis >= 0 else None)


def as_window(length: int) -> Callable[[Array], Array]:
    """Records that the first axis, open in TensorFlow, has this size."""

    def change(value: Array) -> Array:
        facts = replace(value.facts, window=Window(length))
        return array(value.shape.dims, value.dtype, facts, value.library, value.shape.reason)

    return change


def with_rows(rows: Dim) -> Callable[[Array], Array]:
    """Adds an axis of this size in front."""

    def change(value: Array) -> Array:
        dims = value.shape.dims
        shape = None if dims is None else (rows, *dims)
        facts = _with_axes(value.facts, 1)
        return array(shape, value.dtype, facts, "tensorflow", value.shape.reason)

    return change


def rows_of(value: Value) -> Dim:
    """How many elements there are along the first axis of every array of a structure."""
    sizes = [leaf.rows for leaf in leaves(value)]
    known = {size for size in sizes if isinstance(size, int)}
    if len(known) == 1:
        return known.pop()
    return UnknownDim("a number of rows that is not known")


def open_sizes(value: Value) -> Value:
    """An element as a program gets it, with unknown numbers."""

    def change(leaf: Array) -> Array:
        dims = leaf.shape.dims
        if dims is None or None not in dims:
            reason = "a shape that each batch has for itself"
            kept = reason if is_rankless(leaf.shape) else leaf.shape.reason
            return array(dims, leaf.dtype, leaf.facts, "tensorflow", kept)
        sizes = tuple(
            UnknownDim("a size that each batch has for itself") if dim is None else dim
            for dim in dims
        )
        return array(sizes, leaf.dtype, leaf.facts, "tensorflow")

    return each_leaf(value, change)


def fresh(value: Value) -> Value:
    """A structure with copies of its arrays."""

    def change(leaf: Array) -> Array:
        return array(leaf.shape.dims, leaf.dtype, leaf.facts, leaf.library, leaf.shape.reason)

    return each_leaf(value, change)


def joined(first: Value, second: Value) -> Value:
    """An element of one of two data sets: different sizes are open."""
    if isinstance(first, tuple) and isinstance(second, tuple) and len(first) == len(second):
        return tuple([joined(one, other) for one, other in zip(first, second, strict=True)])
    if isinstance(first, Array) and isinstance(second, Array):
        dims = None
        one, other = first.shape.dims, second.shape.dims
        if one is not None and other is not None and len(one) == len(other):
            dims = tuple(a if a == b else None for a, b in zip(one, other, strict=True))
        dtype = first.dtype if first.dtype == second.dtype else None
        return array(dims, dtype, ranges.union([first.facts, second.facts]), "tensorflow")
    return Unknown("an element of one of two data sets")


def origin_of(value: Value) -> Origin | None:
    """The origin of the first array of a structure."""
    return next((leaf.facts.origin for leaf in leaves(value) if leaf.facts.origin), None)
