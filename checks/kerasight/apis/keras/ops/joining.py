"""Functions that join several tensors, or split one."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.ops.function import (
    Dims,
    Given,
    Unclear,
    axis_of,
    known_dims,
    reason_of,
    same_dim,
)
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Dim, UnknownDim


def all_dims(given: Given) -> list[Dims]:
    """The sizes of each tensor in the list `values`; raises Unclear if ranks differ."""
    value = given.value("values", Unknown("argument 'values'"))
    items = to_items(value)
    if not items:
        raise Unclear(reason_of(value, "values"))
    shapes = [known_dims(item) for item in items]
    if any(len(shape) != len(shapes[0]) for shape in shapes):
        raise Unclear("tensors of different ranks")
    return shapes


def concatenated(given: Given) -> Dims:
    """`concatenate(values, axis=0)`."""
    return concatenated_dims(all_dims(given), given.integer("axis", 0))


def concatenated_last(given: Given) -> Dims:
    """`concatenate(values, axis=-1)`."""
    return concatenated_dims(all_dims(given), given.integer("axis", -1))


def side_by_side(given: Given) -> Dims:
    """`hstack(values)`: along the second axis."""
    shapes = all_dims(given)
    return concatenated_dims(shapes, 0 if len(shapes[0]) == 1 else 1)


def appended(given: Given) -> Dims:
    """`append(x, y, axis)`."""
    if given.value("axis") is None:
        raise Unclear("append without an axis")
    shapes = [given.dims("x"), given.dims("y")]
    if len(shapes[0]) != len(shapes[1]):
        raise Unclear("tensors of different ranks")
    return concatenated_dims(shapes, given.integer("axis"))


def concatenated_dims(shapes: list[Dims], axis: int) -> Dims:
    """The shape of the concatenation along `axis`; the other sizes must be equal."""
    if any(len(shape) != len(shapes[0]) for shape in shapes):
        raise Unclear("tensors of different ranks")
    place = axis_of(axis, len(shapes[0]))
    columns = list(zip(*shapes, strict=True))
    return tuple(
        _sum(column) if index == place else reduce(same_dim, column)
        for index, column in enumerate(columns)
    )


def _sum(sizes: Dims) -> Dim:
    for dim in sizes:
        if isinstance(dim, UnknownDim):
            return dim
    known = [dim for dim in sizes if isinstance(dim, int)]
    return sum(known) if len(known) == len(sizes) else None


def stacked(given: Given) -> Dims:
    """`stack(values, axis)`: a new axis."""
    shapes = all_dims(given)
    rank = len(shapes[0])
    place = axis_of(given.integer("axis", 0), rank + 1)
    dims = tuple(reduce(same_dim, column) for column in zip(*shapes, strict=True))
    return (*dims[:place], len(shapes), *dims[place:])


def split(given: Given) -> list[Dims]:
    """`split(x, sections, axis)`: equal parts, or parts that start at these indices."""
    dims = given.dims()
    axis = axis_of(given.integer("axis", 0), len(dims))
    size, sections = dims[axis], given.value("sections")
    if isinstance(sections, int):
        return _parts(dims, axis, [_share(size, sections)] * sections)
    indices = given.integers("sections") or ()
    if not isinstance(size, int):
        raise Unclear("parts of a size that is not known")
    if given.inside and any(index > size for index in indices):
        raise Unclear(f"there is no part that begins behind {size}")
    ends = [min(index, size) for index in indices if index >= 0]
    if len(ends) != len(indices) or ends != sorted(ends):
        raise Unclear("indices that do not ascend")
    bounds = [0, *ends, size]
    return _parts(dims, axis, [b - a for a, b in pairwise(bounds)])


def split_by_size(given: Given) -> list[Dims]:
    """`tf.split(x, sections, axis)`: equal parts, or parts of these sizes."""
    dims = given.dims()
    axis = axis_of(given.integer("axis", 0), len(dims))
    sections = given.value("sections")
    if isinstance(sections, int):
        return _parts(dims, axis, [_share(dims[axis], sections)] * sections)
    sizes = list(given.integers("sections") or ())
    if sizes.count(-1) == 1:
        size = dims[axis]
        left = size - sum(sizes) - 1 if isinstance(size, int) else size
        return _parts(dims, axis, [left if each == -1 else each for each in sizes])
    return _parts(dims, axis, list(sizes))


def _share(size: Dim, sections: int) -> Dim:
    if not isinstance(size, int):
        return size
    if sections <= 0 or size % sections:
        raise Unclear(f"{size} cannot be split into {sections} equal parts")
    return size // sections


def _parts(dims: Dims, axis: int, sizes: list[Dim]) -> list[Dims]:
    return [(*dims[:axis], size, *dims[axis + 1 :]) for size in sizes]


def unstacked(given: Given) -> list[Dims]:
    """`unstack(x, number, axis)`: one tensor for each element of the axis."""
    dims = given.dims()
    axis = axis_of(given.integer("axis", 0), len(dims))
    count = dims[axis] if given.value("number") is None else given.integer("number")
    if not isinstance(count, int):
        raise Unclear("as many tensors as a size that is not known")
    return [(*dims[:axis], *dims[axis + 1 :])] * count
