"""Products of matrices; `compute_matmul_output_shape` of keras/src/ops/operation_utils.py."""

from __future__ import annotations

from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.apis.keras.ops.function import Dims, Given, Unclear, axis_of, known_dims, same_dim
from kerasight.values.keras_version import KerasVersion
from kerasight.values.shapes import Dim


def matrix_product(given: Given) -> Dims:
    """`matmul(x, y)`, with optional transposition."""
    given.forbid("adjoint_x", "adjoint_y")
    first, second = given.dims("x"), given.dims("y")
    if given.flag("transpose_x"):
        first = _transposed(first)
    if given.flag("transpose_y"):
        second = _transposed(second)
    return product(first, second, given.keras)


def _transposed(dims: Dims) -> Dims:
    if len(dims) < 2:
        raise Unclear("a matrix of one axis")
    return (*dims[:-2], dims[-1], dims[-2])


def product(first: Dims, second: Dims, keras: KerasVersion) -> Dims:
    """`first @ second`; TensorFlow requires at least two axes."""
    if not first or not second or (keras.is_2 and min(len(first), len(second)) < 2):
        raise Unclear("a product of too few axes")
    left = (1, *first) if len(first) == 1 else first
    right = (*second, 1) if len(second) == 1 else second
    same_dim_or_open(left[-1], right[-2])
    rows = left[-2:-1] if len(first) > 1 else ()
    columns = right[-1:] if len(second) > 1 else ()
    return (*broadcast(left[:-2], right[:-2]), *rows, *columns)


def same_dim_or_open(one: Dim, other: Dim) -> None:
    """Two sizes that are summed over must be equal if both are known."""
    if isinstance(one, int) and isinstance(other, int):
        same_dim(one, other)


def dot_product(given: Given) -> Dims:
    """`dot(x, y)`: the last axis of `x` with the last but one of `y`."""
    first, second = given.dims("x"), given.dims("y")
    if not first or not second:
        return first or second
    if len(second) == 1:
        same_dim_or_open(first[-1], second[0])
        return first[:-1]
    same_dim_or_open(first[-1], second[-2])
    return (*first[:-1], *second[:-2], second[-1])


def batch_product(given: Given) -> Dims:
    """`batch_dot(x, y, axes)` of the backend of Keras 2: one product per sample."""
    first, second = given.dims("x"), given.dims("y")
    if not all(2 <= len(dims) <= 3 for dims in (first, second)):
        raise Unclear("batch_dot of many axes")
    axes = given.integers("axes") or (-1, -1 if len(second) == 2 else -2)
    one, other = axis_of(axes[0], len(first)), axis_of(axes[-1], len(second))
    if 0 in (one, other):
        raise Unclear("the samples cannot be multiplied away")
    same_dim_or_open(first[one], second[other])
    left = tuple(dim for index, dim in enumerate(first) if index != one)
    right = tuple(dim for index, dim in enumerate(second) if index not in (0, other))
    return (*left, *right) if len(left) + len(right) > 1 else (*left, 1)


def tensor_product(given: Given) -> Dims:
    """`tensordot(x, y, axes)` for a number of axes or one list for each side."""
    first, second = given.dims("x"), given.dims("y")
    axes = given.value("axes", 2)
    if not isinstance(axes, int) or not 0 <= axes <= min(len(first), len(second)):
        raise Unclear("axes of a tensor product")
    for one, other in zip(first[len(first) - axes :], second[:axes], strict=True):
        same_dim_or_open(one, other)
    return (*first[: len(first) - axes], *second[axes:])


def einsum(given: Given) -> Dims:
    """`einsum(equation, *operands)` without an ellipsis."""
    equation, *operands = given.rest("equation")
    if not isinstance(equation, str) or "->" not in equation or "." in equation:
        raise Unclear("an equation that is not known to Kerasight")
    inputs, output = equation.replace(" ", "").split("->")
    labels = inputs.split(",")
    if len(labels) != len(operands):
        raise Unclear("as many operands as the equation has are needed")
    sizes: dict[str, Dim] = {}
    for names, operand in zip(labels, operands, strict=True):
        dims = known_dims(operand)
        if len(dims) != len(names):
            raise Unclear(f"'{names}' does not fit a tensor of {len(dims)} axes")
        for name, dim in zip(names, dims, strict=True):
            sizes[name] = same_dim(sizes[name], dim) if name in sizes else dim
    if not set(output) <= set(sizes):
        raise Unclear("an output axis that no input has")
    return tuple(sizes[name] for name in output)
