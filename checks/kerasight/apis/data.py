"""The door to the rooms that know data; what stands behind it is imported when it is used.

The interpreter comes here with values that are `DataValue`, and with calls of libraries.
"""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.registry import call_tool
from kerasight.values.data import Array, Bunch, DataFrame, Dataset, Loader, Series, Tool
from kerasight.values.objects import (
    BoundMethod,
    DataValue,
    DictValue,
    ListValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.data import Tool
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer, Model

MAX_ROWS: Final = 64
"""Of a longer array each row is the same to us; loops run over one that stands for all."""


MAX_BATCHES: Final = 4
"""A data set of so few elements is run over one by one."""


LEARNED: Final = frozenset(
    """batch_size class_indices classes filenames image_shape index_word labels n num_classes
    samples word_counts word_docs word_index""".split()
)
"""What loaders and tokenizers learn from the disk or from texts."""


def attribute(value: DataValue, name: str) -> Value:
    """`value.name`."""
    if isinstance(value, Array):
        from kerasight.apis.numpy.methods import attribute as attribute_of_array

        return attribute_of_array(value, name)
    if isinstance(value, DataFrame | Series):
        from kerasight.apis.pandas.attributes import attribute as attribute_of_table

        return attribute_of_table(value, name)
    if isinstance(value, Dataset):
        from kerasight.apis.tensorflow.dataset_methods import attribute as attribute_of_set

        return attribute_of_set(value, name)
    if isinstance(value, Bunch):
        return value.parts.get(name, BoundMethod(value, name))
    if isinstance(value, Loader | Tool) and (name.endswith("_") or name in LEARNED):
        return Unknown(f"'{name}', which only a run of the program knows")
    return BoundMethod(value, name)


def call_method(context: Context, target: DataValue, name: str, call: Call) -> Value:
    """`target.name(...)`."""
    if isinstance(target, Array):
        from kerasight.apis.numpy import methods

        return methods.call_method(context, target, name, call)
    if isinstance(target, Dataset):
        from kerasight.apis.tensorflow import dataset_methods

        return dataset_methods.call_method(context, target, name, call)
    if isinstance(target, DataFrame | Series) and not call.open:
        from kerasight.apis.pandas.methods import call_method as call_method_of_table

        return call_method_of_table(context, target, name, call)
    if isinstance(target, Tool):
        return call_tool(context, target, name, call)
    return Unknown(f"the result of '{name}'")


def operate(kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind> right`, a comparison too, where one side is data and none a symbolic tensor."""
    from kerasight.apis.arrays.arithmetic import operate as operate_arrays
    from kerasight.apis.arrays.casting import as_number

    made = operate_arrays(kind, left, right, span)
    return as_number(made) if isinstance(made, Array) else made


def operate_in_place(context: Context, kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind>= right` for data on the left: every name of an array of NumPy sees it."""
    from kerasight.apis.arrays import arithmetic

    if not isinstance(left, Array) or left.library != "numpy" or not left.shape.dims:
        return operate(kind, left, right, span)
    return arithmetic.change_in_place(context, left, kind, right, span)


def unary(kind: str, value: Value) -> Value:
    """`-value`, `~value`, `abs(value)`."""
    from kerasight.apis.arrays.arithmetic import unary as unary_of_arrays

    return unary_of_arrays(kind, value)


def item(value: DataValue, index: Value, span: Span) -> Value:
    """`value[index]`."""
    from kerasight.apis.arrays.casting import as_number
    from kerasight.apis.arrays.indexing import item as item_of_array

    if isinstance(value, Array):
        made = item_of_array(value, index, span)
        return as_number(made) if isinstance(made, Array) else made
    if isinstance(value, Bunch):
        unknown = Unknown("a part of a data set")
        return value.parts.get(index, unknown) if isinstance(index, str) else unknown
    if isinstance(value, DataFrame | Series | Tool):
        from kerasight.apis.pandas.indexing import item as item_of_table

        return item_of_table(value, index, span)
    if isinstance(value, Loader) and isinstance(index, int):
        return value.element
    return Unknown("an element of data")


def set_item(context: Context, target: DataValue, index: Value, value: Value) -> None:
    """`target[index] = value`."""
    if isinstance(target, Array):
        from kerasight.apis.arrays.indexing import set_item as set_item_of_array

        set_item_of_array(context, target, index, value)
    elif isinstance(target, DataFrame):
        from kerasight.apis.pandas.indexing import set_column

        set_column(context, target, index, value)


def length(value: DataValue) -> int | None:
    """`len(value)`, None when it is not known."""
    if isinstance(value, Dataset):
        return value.cardinality if (value.cardinality or 0) >= 0 else None
    if isinstance(value, Loader):
        return value.batches
    if isinstance(value, Series):
        value = value.array
    rows = value.rows if isinstance(value, Array | DataFrame) else None
    return rows if isinstance(rows, int) else None


def elements(value: DataValue) -> list[Value] | None:
    """What iterating over a short array yields, None where it is long or not known."""
    from kerasight.apis.arrays.indexing import rows_of

    if isinstance(value, Array):
        return rows_of(value, MAX_ROWS)
    count = value.cardinality if isinstance(value, Dataset) else None
    known = count is not None and 0 <= count <= MAX_BATCHES
    return [element(value) for _ in range(count or 0)] if known else None


def element(value: DataValue) -> Value:
    """What stands for each element of a value that is iterated over."""
    if isinstance(value, Array):
        from kerasight.apis.arrays.indexing import row

        return row(value)
    if isinstance(value, Dataset):
        from kerasight.apis.tensorflow.elements import open_sizes

        return value.window if value.window is not None else open_sizes(value.element)
    return value.element if isinstance(value, Loader) else Unknown("an element of data")


def snapshot(value: Value) -> Value:
    """A structure with its data as it is now, whatever the program does to it later."""
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


def repeated(element: Value) -> Value:
    """What yields such an element again and again: `zip` and `enumerate` of data."""
    return Loader("iterator", element, {})


def build_by_data(
    context: Context, model: Model, method: str, arguments: dict[str, Value], call: Call
) -> None:
    """Let a model without an input shape take that of the data it is given."""
    waits = model.form == "Subclassed" or (model.is_sequential and model.form is None)
    if waits and model.inputs is None and has_data(arguments.get("x")):
        from kerasight.apis.keras.graph.on_data import build_by_data as build_model

        build_model(context, model, method, arguments, call)


def predicted(context: Context, model: Model, inputs: Value) -> Value:
    """What `model.predict(inputs)` gives."""
    if not has_data(inputs):
        return Unknown("the result of predict")
    from kerasight.apis.keras.graph.on_data import predicted as predicted_on

    return predicted_on(context, model, inputs)


def has_data(value: Value) -> bool:
    """Whether a structure holds data."""
    return any(isinstance(leaf, DataValue) for leaf in flatten_tensors(value))


def through_layer(
    context: Context, layer: Layer, call: Call, call_layer: Callable[[Context, Layer, Call], Value]
) -> Value:
    """A layer or model called on data, alone or with symbolic tensors."""
    from kerasight.apis.keras.graph.on_data import through_layer as through

    return through(context, layer, call, call_layer)
