"""`tf.data`: making data sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors, to_items
from kerasight.apis.arrays import dtypes
from kerasight.apis.arrays.making import to_array
from kerasight.apis.numpy.making import dims_from
from kerasight.apis.registry import opaque, transfer
from kerasight.apis.tensorflow import elements
from kerasight.values.data import INFINITE, Array, Dataset, Facts, array
from kerasight.values.objects import DictValue, Integer, ListValue, Unknown, Value, unknown
from kerasight.values.shapes import NO_RANK, Dim, UnknownDim

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

PREFIX: Final = "tensorflow.data."

NOT_KNOWN: Final = Unknown("an element of a data set that is not known")


@transfer("tensorflow.data.*")
def call_data(context: Context, call: Call) -> Value:
    """`tf.data.<...>(...)`; unknown for unknown functions."""
    path = call.path
    name = path.removeprefix(PREFIX).removeprefix("experimental.")
    maker = MAKERS.get(name.removeprefix("Dataset."))
    if maker is None or call.open:
        return Unknown(f"the result of {path}", path)
    return maker(context, call)


def _as_structure(value: Value) -> Value:
    """The argument of `from_tensor_slices`: tuples and dicts of arrays; a list is one array."""
    if isinstance(value, tuple):
        return tuple([_as_structure(item) for item in value])
    if isinstance(value, DictValue):
        return DictValue({key: _as_structure(item) for key, item in value.items.items()})
    made = to_array(value, "tensorflow")
    return NOT_KNOWN if made is None else elements.as_tensor(made)


def _slices(context: Context, call: Call) -> Value:  # noqa: ARG001
    whole = _as_structure(call.get("tensors", 0, Unknown("no tensors")))
    rows = elements.rows_of(whole)
    return Dataset(
        elements.each_leaf(whole, elements.without_rows),
        cardinality=rows if isinstance(rows, int) else None,
        origin=elements.origin_of(whole),
    )


def _whole(context: Context, call: Call) -> Value:  # noqa: ARG001
    whole = _as_structure(call.get("tensors", 0, Unknown("no tensors")))
    return Dataset(elements.fresh(whole), None, cardinality=1, origin=elements.origin_of(whole))


def _range(context: Context, call: Call) -> Value:  # noqa: ARG001
    bounds = [each for each in call.positional if isinstance(each, int)]
    dtype = call.keywords.get("output_type")
    kind = "int64" if dtype is None else dtypes.dtype_of(dtype)
    known = bool(bounds) and len(bounds) == len(call.positional)
    numbers = range(*bounds) if known and bounds[2:] != [0] else None
    facts = Facts(min(numbers), max(numbers)) if numbers else Facts()
    count = None if numbers is None else len(numbers)
    return Dataset(array((), kind, facts, "tensorflow"), cardinality=count)


def _generator(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`from_generator(generator, output_signature=...)`: the element is as declared."""
    signature = call.get("output_signature", 4)
    if signature is None:
        types, shapes = call.get("output_types", 1), call.get("output_shapes", 2)
        return Dataset(_declared(types, shapes))
    return Dataset(elements.to_element(signature))


def _declared(types: Value, shapes: Value) -> Value:
    items = to_items(types)
    if items is not None and isinstance(types, tuple):
        sizes = to_items(shapes)
        missing = None if shapes is None else Unknown("shapes that are not known")
        given = sizes if sizes is not None and len(sizes) == len(items) else [missing] * len(items)
        return tuple([_declared(one, other) for one, other in zip(items, given, strict=True)])
    if isinstance(types, DictValue):
        return NOT_KNOWN
    return _spec(shapes, dtypes.dtype_of(types))


def _spec(shape: Value, dtype: str | None) -> Value:
    """What a program declares of a tensor; without a shape TensorFlow does not know its rank."""
    dims = None if shape is None else dims_from(shape)
    reason = NO_RANK if shape is None else unknown("a shape that is not known", shape).reason
    return array(dims, dtype, library="tensorflow", reason=reason)


@transfer("tensorflow.TensorSpec")
def tensor_spec(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`tf.TensorSpec(shape, dtype)`: represented by an array of that shape."""
    shape = call.get("shape", 0)
    dtype = call.get("dtype", 1)
    kind = "float32" if dtype is None else dtypes.dtype_of(dtype)
    return _spec(shape, kind)


@transfer(
    "tensorflow.py_function",
    "tensorflow.numpy_function",
    "tensorflow.compat.v1.py_func",
    "tensorflow.py_func",
)
def python_function(context: Context, call: Call) -> Value:
    """`tf.py_function(func, inp, Tout)`: in a graph TensorFlow knows the dtypes alone.

    A list of dtypes gives a list of tensors.
    """
    given, types = call.get("inp", 1, Unknown("no input")), call.get("Tout", 2)
    symbolic = any(not isinstance(leaf, Array) for leaf in flatten_tensors(given))
    if types is None or isinstance(types, Unknown) or symbolic:
        return opaque(context, call)
    reason = NO_RANK if context.tracing.mapped else f"the result of {call.path}"

    def tensor(dtype: Value) -> Value:
        return array(None, dtypes.dtype_of(dtype), library="tensorflow", reason=reason)

    items = to_items(types)
    return tensor(types) if items is None else ListValue([tensor(each) for each in items])


def _strings(context: Context, call: Call) -> Value:  # noqa: ARG001
    return Dataset(array((), "string", library="tensorflow"))


def _zip(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`zip((a, b))`, `zip(a, b)`: pairs of elements, as many as the shortest has."""
    first = call.get("datasets", 0)
    given = first if len(call.positional) < 2 else tuple(call.positional)
    if isinstance(given, Dataset):
        given = (given,)
    sets = _all_sets(given)
    if sets is None:
        return Unknown("data sets that are not known, side by side")
    return Dataset(
        _elements(given),
        _shared([each.batches for each in sets]),
        sets[0].batch_size,
        all(each.drops for each in sets),
        _shortest([each.cardinality for each in sets]),
        all(each.repeated for each in sets),
        any(each.shuffled for each in sets),
        origin=sets[0].origin,
    )


def _all_sets(value: Value) -> list[Dataset] | None:
    if isinstance(value, Dataset):
        return [value]
    if not isinstance(value, tuple | DictValue):
        return None
    values = value.items.values() if isinstance(value, DictValue) else value
    nested = [_all_sets(each) for each in values]
    found = [one for each in nested if each is not None for one in each]
    return None if None in nested else found


def _elements(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple([_elements(each) for each in value])
    if isinstance(value, DictValue):
        return DictValue({key: _elements(each) for key, each in value.items.items()})
    assert isinstance(value, Dataset)
    return value.element


def _shared(values: list[int | None]) -> int | None:
    return values[0] if len(set(values)) == 1 else None


def _shortest(values: list[int | None]) -> int | None:
    if None in values:
        return None
    ends = [each for each in values if each is not None and each != INFINITE]
    return min(ends) if ends else INFINITE


def _mixed(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`sample_from_datasets(datasets)`: elements of one or the other."""
    items = to_items(call.get("datasets", 0))
    sets = [each for each in items or () if isinstance(each, Dataset)]
    if not sets or len(sets) < len(items or ()):
        return Unknown("one of several data sets")
    element = sets[0].element
    for other in sets[1:]:
        element = elements.joined(element, other.element)
    return Dataset(element, _shared([each.batches for each in sets]), sets[0].batch_size)


def _csv(context: Context, call: Call) -> Value:  # noqa: ARG001
    size = call.get("batch_size", 1, Unknown("no batch size"))
    columns = Unknown("columns of a file")
    return Dataset(columns, 1, size_of(size), repeated=True, shuffled=True)


def size_of(value: Value) -> Dim:
    """An argument that is a number of elements."""
    if isinstance(value, Integer):
        return int(value)
    found = to_array(value) if not isinstance(value, int) else None
    if found is not None and found.facts.low is not None and found.facts.low == found.facts.high:
        return int(found.facts.low)
    return value if isinstance(value, int) else UnknownDim("a size that is not known")


MAKERS: Final[dict[str, Callable[[Context, Call], Value]]] = {
    "from_tensor_slices": _slices,
    "from_tensors": _whole,
    "range": _range,
    "from_generator": _generator,
    "list_files": _strings,
    "TextLineDataset": _strings,
    "TFRecordDataset": _strings,
    "zip": _zip,
    "sample_from_datasets": _mixed,
    "choose_from_datasets": _mixed,
    "make_csv_dataset": _csv,
}
"""Functions that make data sets, by name without `tensorflow.data.` and `Dataset.`."""
