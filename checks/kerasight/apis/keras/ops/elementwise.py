"""Functions that keep a shape, or broadcast several; keras/src/ops/numpy.py and nn.py."""

from __future__ import annotations

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.ops.function import (
    Dims,
    Formula,
    Given,
    Unclear,
    known_dims,
    reason_of,
)
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Dim, UnknownDim


def same(given: Given) -> Dims:
    """The shape of `x`."""
    return given.dims()


def same_without(*arguments: str) -> Formula:
    """The shape of `x`; unclear if one of these arguments is given."""

    def formula(given: Given) -> Dims:
        given.forbid(*arguments)
        return given.dims()

    return formula


def thresholded(given: Given) -> Dims:
    """`threshold(x, y, z)`: `x`, where it is computed with the shapes of all three."""
    return broadcast_of_three(given) if given.inside else given.dims()


def broadcast_of_two(given: Given) -> Dims:
    """`x` with `y`."""
    return broadcast(given.dims("x"), given.dims("y"))


def broadcast_of_three(given: Given) -> Dims:
    """`where(x, y, z)`; with only a condition, the result is unknown."""
    if given.value("y") is None:
        raise Unclear("the number of true elements is not known")
    return broadcast(broadcast(given.dims("x"), given.dims("y")), given.dims("z"))


def broadcast_of_list(given: Given) -> Dims:
    """The sum of a list of tensors."""
    value = given.value("values", Unknown("argument 'values'"))
    items = to_items(value)
    if not items:
        raise Unclear(reason_of(value, "values"))
    result = known_dims(items[0])
    for item in items[1:]:
        result = broadcast(result, known_dims(item))
    return result


def broadcast(first: Dims, second: Dims) -> Dims:
    """The shape of an elementwise operation, `broadcast_shapes` of ops/operation_utils.py."""
    rank = max(len(first), len(second))
    one = (1,) * (rank - len(first)) + first
    other = (1,) * (rank - len(second)) + second
    return tuple(map(_broadcast_dim, one, other))


def _broadcast_dim(one: Dim, other: Dim) -> Dim:
    for dim, opposite in ((one, other), (other, one)):
        if isinstance(dim, UnknownDim):
            return opposite if isinstance(opposite, int) and opposite > 1 else dim
    if one == 1:
        return other
    if one is None:
        return None if other == 1 else other
    if other in (1, None, one):
        return one
    raise Unclear(f"sizes {one} and {other} do not broadcast")
