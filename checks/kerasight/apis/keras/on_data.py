"""Layers and models called on data: there Keras computes at once and makes no nodes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.arrays.making import to_array
from kerasight.values.data import Array
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import DataValue, DictValue, ListValue, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def through_layer(
    context: Context, layer: Layer, call: Call, call_layer: Callable[[Context, Layer, Call], Value]
) -> Value:
    """`layer(x)` where `x` is data, alone or with symbolic tensors.

    What comes of data alone is data. With symbolic tensors it is a constant of the graph.
    """
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    symbolic = replace(
        call,
        positional=[as_tensors(value) for value in call.positional],
        keywords={name: as_tensors(value) for name, value in call.keywords.items()},
    )
    if any(isinstance(leaf, Tensor) for leaf in leaves):
        return call_layer(context, layer, symbolic)
    if isinstance(layer, Model):
        context.journal.set(layer.state, "called", True)
    context.inside += 1
    try:
        return as_arrays(call_layer(context, layer, symbolic))
    finally:
        context.inside -= 1


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
    """A structure with each tensor in it as an array that TensorFlow has computed."""
    if isinstance(value, Tensor):
        return Array(value.shape, value.dtype, library="tensorflow")
    if isinstance(value, tuple):
        return tuple([as_arrays(each) for each in value])
    if isinstance(value, ListValue):
        return ListValue([as_arrays(each) for each in value.items])
    if isinstance(value, DictValue):
        return DictValue({key: as_arrays(each) for key, each in value.items.items()})
    return value
