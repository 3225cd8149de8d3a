"""Operators on data, whose modules are imported on demand, and data inside of structures."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.values.data import Array, Loader, array
from kerasight.values.objects import (
    DataValue,
    DictValue,
    ListValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def operate(kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind> right` or a comparison, where one side is data and none a symbolic tensor."""
    from kerasight.apis.arrays.arithmetic import operate as operate_arrays
    from kerasight.apis.arrays.casting import as_number

    made = operate_arrays(kind, left, right, span)
    return as_number(made) if isinstance(made, Array) else made


def operate_in_place(context: Context, kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind>= right` for data on the left: changes a NumPy array for all of its names."""
    from kerasight.apis.arrays import arithmetic

    if not isinstance(left, Array) or left.library != "numpy" or not left.shape.dims:
        return operate(kind, left, right, span)
    return arithmetic.change_in_place(context, left, kind, right, span)


def unary(kind: str, value: Value) -> Value:
    """`-value`, `~value`, `abs(value)`."""
    from kerasight.apis.arrays.arithmetic import unary as unary_of_arrays

    return unary_of_arrays(kind, value)


def snapshot(value: Value) -> Value:
    """A snapshot of a structure of data, which later changes do not affect."""
    if isinstance(value, tuple):
        return tuple([snapshot(each) for each in value])
    if isinstance(value, ListValue):
        return ListValue([snapshot(each) for each in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: snapshot(each) for key, each in value.items.items()})
    if not isinstance(value, DataValue):
        return value
    from kerasight.apis.arrays.joining import snapshot as snapshot_of_data

    return snapshot_of_data(value)


def reshaped(value: Unknown, call: Call) -> Value:
    """`value.reshape(...)` of what is not known: an array of the shape that is written."""
    from kerasight.apis.numpy.arrays import reshaped as reshaped_array

    made = reshaped_array(array(None, reason=value.reason), call)
    return made if isinstance(made, Array) and made.shape.dims is not None else value


def repeated(element: Value) -> Value:
    """Yields such an element repeatedly: `zip` and `enumerate` of data."""
    return Loader("iterator", element, {})


def has_data(value: Value) -> bool:
    """Whether a structure has data."""
    return any(isinstance(leaf, DataValue) for leaf in flatten_tensors(value))
