"""Functions that remove an axis: `reduce_shape` of keras/src/ops/operation_utils.py."""

from __future__ import annotations

from kerasight.apis.keras.ops.function import Dims, Given, Unclear, axis_of, total


def reduced(dims: Dims, axes: tuple[int, ...] | None, keepdims: bool) -> Dims:
    """Without `axes`, or with sizes of 1 there; None means all axes."""
    gone = range(len(dims)) if axes is None else {axis_of(axis, len(dims)) for axis in axes}
    if axes is not None and len(set(gone)) < len(axes):
        raise Unclear("an axis is named twice")
    if keepdims:
        return tuple(1 if index in gone else dim for index, dim in enumerate(dims))
    return tuple(dim for index, dim in enumerate(dims) if index not in gone)


def reduction(given: Given) -> Dims:
    """`mean(x, axis, keepdims)`; by default all axes."""
    dims, axes, keepdims = given.dims(), given.integers("axis"), given.flag("keepdims")
    places = [axis_of(axis, len(dims)) for axis in axes or ()]
    if given.keras.is_3 and not keepdims and len(set(places)) < len(places):
        # Keras 3 removes axes one after the other, so a repeated axis removes two.
        left = list(dims)
        for place in sorted(places, reverse=True):
            del left[place : place + 1]
        return tuple(left)
    return reduced(dims, axes, keepdims)


def position(given: Given) -> Dims:
    """`argmax(x, axis)` of TensorFlow: by default the first axis."""
    axis = given.integers("axis")
    return reduced(given.dims(), (0,) if axis is None else axis, False)


def last_position(given: Given) -> Dims:
    """`argmax(x, axis=-1)` of the backend of Keras 2."""
    axis = given.integers("axis")
    return reduced(given.dims(), (-1,) if axis is None else axis, False)


def two_moments(given: Given) -> list[Dims]:
    """`moments(x, axes, keepdims)`: mean and variance."""
    dims = reduced(given.dims(), given.integers("axis"), given.flag("keepdims"))
    return [dims, dims]


def accumulated(given: Given) -> Dims:
    """`cumsum(x, axis)` of `keras.ops`: without an axis, the tensor is flattened."""
    dims = given.dims()
    if given.value("axis") is None:
        return (total(dims),)
    axis_of(given.integer("axis"), len(dims))
    return dims
