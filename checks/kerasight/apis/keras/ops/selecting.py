"""Parts of tensors by index: `x[...]`, `take`, `top_k`, and the reverse, `one_hot`."""

from __future__ import annotations

from kerasight.apis.keras.ops.function import (
    Dims,
    Given,
    Unclear,
    axis_of,
    known_dims,
    size_from,
)
from kerasight.values.keras import Tensor
from kerasight.values.objects import UNKNOWN_SLICE, LibraryName, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim


def part(dims: Dims, index: Value) -> Dims:
    """The shape of `x[index]`: `GetItem` of keras/src/ops/numpy.py."""
    keys = list(index) if isinstance(index, tuple) else [index]
    keys = [None if _is_new_axis(key) else key for key in keys]
    wanted = sum(key is not None and key is not Ellipsis for key in keys)
    if keys.count(Ellipsis) > 1 or wanted > len(dims):
        raise Unclear("too many indices")
    if Ellipsis not in keys:
        keys.append(Ellipsis)
    result: list[Dim] = []
    rest = list(dims)
    for key in keys:
        if key is None:
            result.append(1)
        elif key is Ellipsis:
            count = len(dims) - wanted
            result += rest[:count]
            rest = rest[count:]
        else:
            result += _of_axis(rest.pop(0), key)
    return tuple(result)


def _is_new_axis(key: Value) -> bool:
    return isinstance(key, LibraryName) and key.path.endswith(".newaxis")


def _of_axis(dim: Dim, key: Value) -> Dims:
    if isinstance(key, slice):
        whole = key == slice(None)
        return (len(range(*key.indices(dim))) if isinstance(dim, int) and not whole else dim,)
    if isinstance(key, int) and not isinstance(key, bool):
        if isinstance(dim, int) and not -dim <= key < dim:
            raise Unclear(f"there is no element {key} in {dim}")
        return ()
    if isinstance(key, Tensor) and key.shape.dims == ():
        return ()
    if isinstance(key, Unknown) and key.reason == UNKNOWN_SLICE:
        return (UnknownDim(key.reason),)
    raise Unclear("an index that is not known")


def part_contents(contents: Dims, index: Value) -> Dims | None:
    """The sizes left of the known contents of `tf.shape(x)` after an index."""
    if isinstance(index, int) and -len(contents) <= index < len(contents):
        return (contents[index],)
    return contents[index] if isinstance(index, slice) else None


def taken(given: Given) -> Dims:
    """`take(x, indices, axis)`: the axes of the indices replace `axis`, or all axes if none is
    given."""
    indices = given.dims("indices")
    if given.value("axis") is None:
        return indices
    return _replaced(given.dims(), indices, given.integer("axis"))


def gathered(given: Given) -> Dims:
    """`tf.gather(x, indices, axis=0)`."""
    if given.value("batch_dims", 0) != 0:
        raise Unclear("gather with batch_dims")
    axis = 0 if given.value("axis") is None else given.integer("axis")
    return _replaced(given.dims(), given.dims("indices"), axis)


def _replaced(dims: Dims, indices: Dims, axis: int) -> Dims:
    place = axis_of(axis, len(dims))
    return (*dims[:place], *indices, *dims[place + 1 :])


def one_hot(given: Given) -> Dims:
    """`one_hot(x, classes, axis)`: a new axis of the number of classes."""
    dims = given.dims()
    axis = given.value("axis", -1)
    place = len(dims) if axis is None else axis_of(given.integer("axis", -1), len(dims) + 1)
    return (*dims[:place], size_from(given.value("classes", Unknown())), *dims[place:])


def best(given: Given) -> list[Dims]:
    """`top_k(x, k)`: the values and their indices."""
    dims = given.dims()
    if not dims:
        raise Unclear("a number has no largest elements")
    count = given.integer("k", 1)
    if isinstance(dims[-1], int) and count > dims[-1]:
        raise Unclear(f"{dims[-1]} numbers have no {count} largest ones")
    result = (*dims[:-1], count)
    return [result, result]


def cut(given: Given) -> Dims:
    """`tf.slice(x, begin, size)`: -1 means the rest."""
    dims, begins, sizes = given.dims(), given.integers("begin") or (), given.integers("size") or ()
    if not len(dims) == len(begins) == len(sizes):
        raise Unclear("as many begins and sizes as axes are needed")
    return tuple(
        size if size != -1 else (dim - begin if isinstance(dim, int) else dim)
        for dim, begin, size in zip(dims, begins, sizes, strict=True)
    )


def halved(given: Given) -> Dims:
    """`glu(x, axis=-1)`: half of an axis."""
    dims = given.dims()
    axis = axis_of(given.integer("axis", -1), len(dims))
    size = dims[axis]
    if isinstance(size, int) and size % 2:
        raise Unclear(f"{size} is not even")
    half = size // 2 if isinstance(size, int) else size
    return (*dims[:axis], half, *dims[axis + 1 :])


def differences(given: Given) -> Dims:
    """`diff(x, n, axis=-1)`: an axis shorter by `n`."""
    dims = given.dims()
    axis = axis_of(given.integer("axis", -1), len(dims))
    size, count = dims[axis], given.integer("number", 1)
    left = max(size - count, 0) if isinstance(size, int) else size
    return (*dims[:axis], left, *dims[axis + 1 :])


def number(given: Given) -> Dims:
    """`size(x)`, `rank(x)`: a number."""
    known_dims(given.value("x"))
    return ()
