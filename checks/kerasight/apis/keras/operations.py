"""Arithmetic on symbolic tensors: in a functional model each operation is a node of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.graph import operation
from kerasight.values.keras import Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

ARITHMETIC = {
    "Add": ("Add", "tf.__operators__.add"),
    "Sub": ("Subtract", "tf.math.subtract"),
    "Mult": ("Multiply", "tf.math.multiply"),
    "Div": ("TrueDivide", "tf.math.truediv"),
    "FloorDiv": ("FloorDivide", "tf.math.floordiv"),
    "Pow": ("Power", "tf.math.pow"),
    "Mod": ("Mod", "tf.math.floormod"),
}
"""Python's operator to the operation of Keras 3 and the TensorFlow function of Keras 2."""


def arithmetic(context: Context, kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <op> right` where at least one is a tensor; shapes broadcast."""
    tensors = [value for value in (left, right) if isinstance(value, Tensor)]
    shapes = [tensor.shape for tensor in tensors]
    if kind not in ARITHMETIC:
        shape = unknown_shape("an operation that Kerasight does not know")
    elif len(tensors) == 2:
        shape = broadcast(shapes[0], shapes[1])
    else:
        other = left if right is tensors[0] else right
        plain = isinstance(other, int | float)
        shape = shapes[0] if plain else unknown_shape("the other operand is not known")
    return operation(context, ARITHMETIC.get(kind, (kind, f"tf.{kind}")), tensors, shape, span)


def negative(context: Context, tensor: Tensor, span: Span) -> Tensor:
    """`-tensor`."""
    return operation(context, ("Negative", "tf.math.negative"), [tensor], tensor.shape, span)


def broadcast(first: Shape, second: Shape) -> Shape:
    """The shape of an elementwise operation (keras/src/ops/operation_utils.py)."""
    if first.dims is None or second.dims is None:
        return unknown_shape("one of the operands has an unknown shape")
    rank = max(len(first.dims), len(second.dims))
    one = (1,) * (rank - len(first.dims)) + first.dims
    other = (1,) * (rank - len(second.dims)) + second.dims
    return Shape(tuple(map(_broadcast_dim, one, other)))


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
    return UnknownDim(f"{one} and {other} do not broadcast")


def indexed(context: Context, tensor: Tensor, span: Span) -> Tensor:
    """A part of a tensor, `tensor[...]`: its shape is not computed."""
    shape = unknown_shape("a part of a tensor")
    return operation(context, ("GetItem", "tf.__operators__.getitem"), [tensor], shape, span)


def unknown_operation(context: Context, path: str, call: Call) -> Value:
    """A function of a library called on tensors: a node of unknown output."""
    name = path.rpartition(".")[2]
    class_name = "".join(part.capitalize() for part in name.split("_")) or name
    values = (*call.positional, *call.keywords.values())
    inputs = [
        leaf for value in values for leaf in flatten_tensors(value) if isinstance(leaf, Tensor)
    ]
    if not path.startswith(("keras.", "tensorflow.")):
        return Unknown(f"the result of {path}")
    shape = unknown_shape(f"the output of {path} is not known to Kerasight")
    return operation(context, (class_name, f"tf.{name}"), inputs, shape, call.span)


def int_shape(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.backend.int_shape(x)`: the shape as a tuple."""
    tensor = call.get("x", 0)
    if isinstance(tensor, Tensor):
        return shape_value(tensor.shape)
    return Unknown("the shape of something that is not known")


def shape_value(shape: Shape) -> Value:
    """A shape as the program sees it: a tuple of ints and None, unknown where it is not known."""
    if shape.dims is None:
        return Unknown(shape.reason or "a shape that is not known")
    return tuple(Unknown(dim.reason) if isinstance(dim, UnknownDim) else dim for dim in shape.dims)
