"""The entry point of transfer functions for data; their modules are imported on demand.

The interpreter calls it for values that are `DataValue`, and for calls of libraries.
"""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.ops.calling import makes_data
from kerasight.values.data import Array, Bunch, DataFrame, Dataset, Loader, Series, Tool
from kerasight.values.keras import Tensor
from kerasight.values.objects import (
    BoundMethod,
    DataValue,
    DictValue,
    InstanceValue,
    LibraryName,
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
"""For longer arrays, loops run once, over one row that represents all."""


MAX_BATCHES: Final = 4
"""Data sets with at most this many elements are iterated one by one."""


LEARNED: Final = frozenset(
    """batch_size class_indices classes filenames image_shape index_word labels n num_classes
    samples word_counts word_docs word_index""".split()
)
"""Attributes that loaders and tokenizers learn from the disk or from texts."""


def call(context: Context, path: str, call: Call) -> Value | None:
    """The result of `path(...)` if it is a data function, else None."""
    root, _, name = path.partition(".")
    if root == "numpy":
        from kerasight.apis.numpy import call_numpy

        return call_numpy(context, name, call)
    if root == "sklearn":
        from kerasight.apis.sklearn import call_sklearn

        return call_sklearn(context, name, call)
    if root == "pandas":
        from kerasight.apis.pandas import call_pandas

        return call_pandas(name, call)
    if path.startswith("keras.datasets."):
        from kerasight.apis.keras.data.datasets import load_data

        return load_data(context, path, call)
    if path.startswith("tensorflow.data."):
        from kerasight.apis.tensorflow.data import call_data

        return call_data(context, path, call)
    if path.startswith(FEATURE_SPACE) and not call.open:
        from kerasight.apis.keras.data.feature_space import make

        return make(context, path, call)
    if path.startswith(PREPARING) and not call.open:
        return _prepare(context, path.rpartition(".")[2], call)
    if path == "tensorflow_datasets.load":
        from kerasight.apis.tensorflow.tfds import load

        return load(call)
    if path == "tensorflow.TensorSpec":
        from kerasight.apis.tensorflow.data import tensor_spec

        return tensor_spec(context, call)
    return None


FEATURE_SPACE: Final = "keras.utils.FeatureSpace"

PREPARING: Final = ("keras.utils.", "keras.preprocessing.")

PREPARES: Final = frozenset("normalize pad_sequences to_categorical Tokenizer".split())

LOADS: Final = frozenset(
    """ImageDataGenerator TimeseriesGenerator audio_dataset_from_directory
    image_dataset_from_directory text_dataset_from_directory
    timeseries_dataset_from_array""".split()
)
"""Functions of Keras that load and prepare data, by the last name."""


def _prepare(context: Context, name: str, call: Call) -> Value | None:
    if name in PREPARES:
        from kerasight.apis.keras.data.preprocessing import FUNCTIONS

        return FUNCTIONS[name](context, call)
    if name in LOADS:
        from kerasight.apis.keras.data.loaders import LOADERS

        return LOADERS[name](context, call)
    return None


READS: Final = frozenset({"tensorflow.io.read_file"})
"""Functions that make a tensor from the path of a file."""


def on_tensors(
    context: Context,
    path: str,
    call: Call,
    call_function: Callable[[Context, str, Call], Value],
) -> Value | None:
    """A function on tensors if it is called on data or makes data, else None."""
    if context.inside or call.open:
        return None
    values = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in values for leaf in flatten_tensors(value)]
    if any(isinstance(leaf, Tensor) for leaf in leaves):
        return None
    holds_data = any(isinstance(leaf, DataValue) for leaf in leaves)
    if not holds_data and not makes_data(context, path) and path not in READS:
        return None
    from kerasight.apis.tensorflow.eager import call_on_data

    return call_on_data(context, path, call, call_function)


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
    if isinstance(target, Tool) and not call.open:
        return _call_tool(context, target, name, call)
    return Unknown(f"the result of '{name}'")


def _call_tool(context: Context, tool: Tool, name: str, call: Call) -> Value:
    """A method of an object that learns from data or makes data."""
    if tool.path == "numpy.random.Generator":
        from kerasight.apis.numpy.random import call_random

        return call_random(context, name, call)
    if tool.path == "sklearn.sparse":
        return tool.arguments["dense"] if name in ("toarray", "todense") else Unknown(name)
    if tool.path.startswith("sklearn."):
        from kerasight.apis.sklearn.preprocessing import call_tool

        return call_tool(context, tool, name, call)
    if tool.path == FEATURE_SPACE:
        from kerasight.apis.keras.data import feature_space

        return feature_space.call_method(context, tool, name, call)
    if tool.path.endswith("Tokenizer"):
        from kerasight.apis.keras.data.preprocessing import tokenizer_method

        return tokenizer_method(context, tool, name, call)
    from kerasight.apis.keras.data.loaders import generator_method

    return generator_method(tool, name, call)


def operate(kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind> right` or a comparison, where one side is data and none a symbolic tensor."""
    from kerasight.apis.arrays.arithmetic import operate as operate_arrays
    from kerasight.apis.numpy.calling import as_number

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


def item(value: DataValue, index: Value, span: Span) -> Value:
    """`value[index]`."""
    from kerasight.apis.arrays.indexing import item as item_of_array
    from kerasight.apis.numpy.calling import as_number

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
    """`len(value)`, None if unknown."""
    if isinstance(value, Dataset):
        return value.cardinality if (value.cardinality or 0) >= 0 else None
    if isinstance(value, Loader):
        return value.batches
    if isinstance(value, Series):
        value = value.array
    rows = value.rows if isinstance(value, Array | DataFrame) else None
    return rows if isinstance(rows, int) else None


def elements(value: DataValue) -> list[Value] | None:
    """What iterating over a short array yields, None if it is long or unknown."""
    from kerasight.apis.arrays.indexing import rows_of

    if isinstance(value, Array):
        return rows_of(value, MAX_ROWS)
    count = value.cardinality if isinstance(value, Dataset) else None
    known = count is not None and 0 <= count <= MAX_BATCHES
    return [element(value) for _ in range(count or 0)] if known else None


def element(value: DataValue) -> Value:
    """A value that represents each element of an iterated value."""
    if isinstance(value, Array):
        from kerasight.apis.arrays.indexing import row

        return row(value)
    if isinstance(value, Dataset):
        from kerasight.apis.tensorflow.elements import open_sizes

        return value.window if value.window is not None else open_sizes(value.element)
    return value.element if isinstance(value, Loader) else Unknown("an element of data")


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


def repeated(element: Value) -> Value:
    """Yields such an element repeatedly: `zip` and `enumerate` of data."""
    return Loader("iterator", element, {})


def fed(context: Context, value: Value, span: Span) -> Value:
    """The current data given to a model; an instance of a custom `Sequence` is run."""
    if isinstance(value, InstanceValue) and any(map(_is_sequence, value.of.bases)):
        from kerasight.apis.keras.data.sequences import loader_of

        return loader_of(context, value, span)
    return snapshot(value)


def _is_sequence(base: Value) -> bool:
    return isinstance(base, LibraryName) and base.path in SEQUENCES


SEQUENCES: Final = frozenset({"keras.utils.Sequence", "keras.utils.PyDataset"})
"""Bases of custom loaders."""


def build_by_data(
    context: Context, model: Model, method: str, arguments: dict[str, Value], call: Call
) -> None:
    """Set the input shape of a model from its data, if it has none."""
    waits = model.form == "Subclassed" or (model.is_sequential and model.form is None)
    if waits and model.inputs is None and has_data(arguments.get("x")):
        from kerasight.apis.keras.graph.on_data import build_by_data as build_model

        build_model(context, model, method, arguments, call)


def predicted(context: Context, model: Model, inputs: Value) -> Value:
    """The result of `model.predict(inputs)`."""
    if not has_data(inputs):
        return Unknown("the result of predict")
    from kerasight.apis.keras.graph.on_data import predicted as predicted_on

    return predicted_on(context, model, inputs)


def has_data(value: Value) -> bool:
    """Whether a structure has data."""
    return any(isinstance(leaf, DataValue) for leaf in flatten_tensors(value))


def through_layer(
    context: Context, layer: Layer, call: Call, call_layer: Callable[[Context, Layer, Call], Value]
) -> Value:
    """A layer or model called on data, alone or with symbolic tensors."""
    from kerasight.apis.keras.graph.on_data import through_layer as through

    return through(context, layer, call, call_layer)
