"""Conversion of arrays to symbolic tensors, and of tensors to eager tensors."""

from __future__ import annotations

from kerasight.apis.arrays.making import to_array
from kerasight.values.data import Array
from kerasight.values.keras import Tensor
from kerasight.values.objects import DataValue, DictValue, ListValue, Unknown, Value


def as_tensors(value: Value) -> Value:
    """A structure with each array in it as a tensor of its shape."""
    if isinstance(value, DataValue):
        found = to_array(value)
        if found is None:
            return Unknown("data that is no array")
        return Tensor(found.shape, dtype=found.dtype)
    if isinstance(value, tuple):
        return tuple([as_tensors(each) for each in value])
    if isinstance(value, ListValue):
        return ListValue([as_tensors(each) for each in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: as_tensors(each) for key, each in value.items.items()})
    return value


def as_arrays(value: Value) -> Value:
    """A structure with each tensor in it as an eager tensor."""
    if isinstance(value, Tensor):
        return Array(value.shape, value.dtype, library="tensorflow")
    if isinstance(value, tuple):
        return tuple([as_arrays(each) for each in value])
    if isinstance(value, ListValue):
        return ListValue([as_arrays(each) for each in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: as_arrays(each) for key, each in value.items.items()})
    return value
