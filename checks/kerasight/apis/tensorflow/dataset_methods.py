"""`tf.data.Dataset`: the effects of its methods on the elements and their number.

tensorflow/python/data/ops/dataset_ops.py; the cardinalities are those of its C++ kernels.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.keras.backends.foreign_calls import run_in_tf_data
from kerasight.apis.numpy.making import converted, dims_from
from kerasight.apis.tensorflow import elements
from kerasight.apis.tensorflow.data import size_of
from kerasight.values.data import INFINITE, Array, Dataset, Facts, Loader, Step, array
from kerasight.values.objects import BoundMethod, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def _same(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    return target


def _map(context: Context, target: Dataset, call: Call) -> Value:
    """`map(function)`: the function runs on one element; a tuple is several arguments."""
    function = call.get("map_func", 0, Unknown("no function"))
    given = arguments_of(target)
    with context.tracing.mapped_function():
        result = run_in_tf_data(context, function, given, call)
    element = elements.to_element(result)
    return replace(target, element=element, window=None)


def arguments_of(target: Dataset) -> list[Value]:
    """The arguments that a function of the program gets for an element."""
    if target.window is not None:
        windows = target.element
        return list(windows) if isinstance(windows, tuple) else [target.window]
    element = elements.fresh(target.element)
    return list(element) if isinstance(element, tuple) else [element]


def _batch(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    return batched(target, size_of(call.get("batch_size", 0, Unknown())), _drops(call, 1))


def batched(target: Dataset, size: Dim, drops: bool | None) -> Dataset:
    """A batched data set; the last batch is smaller unless it is dropped."""
    rows: Dim = size if drops else None
    if drops is None:
        rows = UnknownDim("whether a smaller last batch is dropped")
    count = target.cardinality
    if count is not None and count != INFINITE:
        known = isinstance(size, int) and size > 0 and drops is not None
        count = (count // size if drops else -(-count // size)) if known else None  # type: ignore[operator]
    element = elements.each_leaf(target.element, elements.with_rows(rows))
    if count == 1 and drops is False and target.cardinality is not None:
        element = elements.each_leaf(element, elements.as_window(target.cardinality))
    return replace(
        target,
        element=element,
        batches=None if target.batches is None else target.batches + 1,
        batch_size=size,
        drops=drops is True,
        cardinality=count,
        window=None,
    )


def _drops(call: Call, position: int) -> bool | None:
    value = call.get("drop_remainder", position, False)
    return value if isinstance(value, bool) else None


def _padded(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    """`padded_batch(size, padded_shapes)`: open sizes become those of the longest in a batch."""
    size = size_of(call.get("batch_size", 0, Unknown()))
    shapes = call.get("padded_shapes", 1)
    element = target.element if shapes is None else _padded_to(target.element, shapes)
    return batched(replace(target, element=element), size, _drops(call, 3))


def _padded_to(element: Value, shapes: Value) -> Value:
    if isinstance(element, tuple) and isinstance(shapes, tuple) and len(element) == len(shapes):
        return tuple([_padded_to(one, other) for one, other in zip(element, shapes, strict=True)])
    if not isinstance(element, Array):
        return element
    dims = dims_from(shapes)
    if dims is None:
        return array(None, element.dtype, element.facts, "tensorflow", "a padded shape")
    own = element.shape.dims or (None,) * len(dims)
    open_size = (None, -1)
    sizes = tuple(
        own[axis] if dim in open_size and axis < len(own) else dim for axis, dim in enumerate(dims)
    )
    return array(sizes, element.dtype, element.facts, "tensorflow")


def _unbatch(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    rows = elements.rows_of(target.element)
    count = target.cardinality
    if count is not None and count != INFINITE:
        count = count * rows if isinstance(rows, int) else None
    return replace(
        target,
        element=elements.each_leaf(target.element, elements.without_rows),
        batches=target.batches - 1 if target.batches else None,
        batch_size=None,
        drops=False,
        cardinality=count,
    )


def _shuffle(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    def shuffled(leaf: Array) -> Array:
        facts = replace(leaf.facts, order="shuffled")
        return array(leaf.shape.dims, leaf.dtype, facts, "tensorflow", leaf.shape.reason)

    made = replace(target, shuffled=True, element=elements.each_leaf(target.element, shuffled))
    again = call.get("reshuffle_each_iteration", 2)
    size = size_of(call.get("buffer_size", 0, Unknown()))
    anew = again in (None, True) and isinstance(size, int) and size > 1
    return made.did(Step("reshuffled" if anew else "shuffled", "`shuffle`", call.span))


def _cache(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    return target.did(Step("cached", "`cache`", call.span))


def _repeat(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    count = call.get("count", 0)
    times = size_of(count) if count is not None else -1
    if times == -1:
        cardinality = 0 if target.cardinality == 0 else INFINITE
        return replace(target, cardinality=cardinality, repeated=True)
    known = isinstance(times, int) and target.cardinality is not None
    if known and target.cardinality != INFINITE:
        return replace(target, cardinality=target.cardinality * times)  # type: ignore[operator]
    return target if known else replace(target, cardinality=None)


def _take(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    count = size_of(call.get("count", 0, Unknown()))
    if count == -1:
        return target
    cardinality = target.cardinality
    if not isinstance(count, int):
        cardinality = None
    elif cardinality == INFINITE:
        cardinality = count
    elif cardinality is not None:
        cardinality = min(count, cardinality)
    made = replace(target, cardinality=cardinality, repeated=False)
    return made.did(Step("split", "take", call.span))


def _skip(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    count = size_of(call.get("count", 0, Unknown()))
    cardinality = target.cardinality
    if not isinstance(count, int):
        cardinality = None if cardinality != INFINITE else INFINITE
    elif cardinality not in (None, INFINITE):
        cardinality = max(cardinality - count, 0) if count >= 0 else 0
    return replace(target, cardinality=cardinality).did(Step("split", "skip", call.span))


def _shard(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    parts, index = size_of(call.get("num_shards", 0)), size_of(call.get("index", 1))
    count = target.cardinality
    if count == INFINITE or count is None:
        return target
    if not isinstance(parts, int) or not isinstance(index, int) or parts < 1:
        return replace(target, cardinality=None)
    return replace(target, cardinality=len(range(index, count, parts)))


def _filter(context: Context, target: Dataset, call: Call) -> Value:
    run_in_tf_data(context, call.get("predicate", 0, Unknown()), arguments_of(target), call)
    return replace(target, cardinality=None)


def _enumerate(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    index = array((), "int64", Facts(0, None), "tensorflow")
    return replace(target, element=(index, target.element))


def _concatenate(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    other = call.get("dataset", 0)
    if not isinstance(other, Dataset):
        return Unknown("a data set with another that is not known")
    counts = (target.cardinality, other.cardinality)
    total = None if None in counts else sum(count for count in counts if count is not None)
    return replace(
        target,
        element=elements.joined(target.element, other.element),
        batches=target.batches if target.batches == other.batches else None,
        cardinality=INFINITE if INFINITE in counts else total,
        repeated=target.repeated or other.repeated,
        history=target.history if target.history == other.history else (),
    )


def _window(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    """`window(size, shift, stride)`: each element is a data set, or a structure of them."""
    size = size_of(call.get("size", 0, Unknown()))
    shift = call.get("shift", 1)
    step = size if shift is None else size_of(shift)
    stride = size_of(call.get("stride", 2, 1))
    drops = _drops(call, 3)
    whole = size if drops and isinstance(size, int) else None
    inner = replace(target, cardinality=whole, repeated=False, window=None)
    nested = elements.each_leaf(target.element, lambda leaf: replace(inner, element=leaf))
    count = _windows(target.cardinality, size, step, stride, drops)
    first = inner if isinstance(nested, Dataset) else None
    made = replace(
        target, element=nested, window=first or inner, cardinality=count, batch_size=None
    )
    overlaps = isinstance(size, int) and isinstance(step, int) and 0 < step < size
    return made.did(Step("windowed", "`window`", call.span)) if overlaps else made


def _windows(
    count: int | None, size: Dim, step: Dim, stride: Dim, drops: bool | None
) -> int | None:
    if count in (None, INFINITE):
        return count
    known = isinstance(size, int) and isinstance(step, int) and isinstance(stride, int)
    if not known or drops is None or count is None:
        return None
    assert isinstance(size, int) and isinstance(step, int) and isinstance(stride, int)
    if step <= 0 or size <= 0:
        return None
    if not drops:
        return -(-count // step)
    needed = (size - 1) * stride + 1
    return max((count - needed) // step + 1, 0) if count >= needed else 0


def _flat_map(context: Context, target: Dataset, call: Call) -> Value:
    """`flat_map(function)`: the elements of the data sets that the function makes.

    A window that becomes one batch is a sample: its steps are not a batch axis.
    """
    function = call.get("map_func", 0, Unknown("no function"))
    made = run_in_tf_data(context, function, arguments_of(target), call)
    if not isinstance(made, Dataset):
        return Unknown("the data sets that a function makes are not known")
    is_sample = target.window is not None and made.cardinality == 1 and bool(made.batches)
    return replace(
        made,
        batches=made.batches - 1 if is_sample and made.batches else made.batches,
        cardinality=INFINITE if target.cardinality == INFINITE else None,
        shuffled=target.shuffled,
        repeated=target.repeated,
        origin=target.origin,
        window=None,
        history=target.history,
    )


def _apply(context: Context, target: Dataset, call: Call) -> Value:
    function = call.get("transformation_func", 0, Unknown("no function"))
    return context.run_function(function, [target], {}, call.span)


def _numpy(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    element = elements.each_leaf(elements.open_sizes(target.element), converted)
    count = target.cardinality if target.cardinality != INFINITE else None
    return Loader("NumpyIterator", element, {}, count, target.origin)


def _cardinality(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    if target.cardinality is None:
        return array((), "int64", library="tensorflow")
    count = target.cardinality
    return array((), "int64", Facts(count, count, True, 1), "tensorflow")


def _rebatch(context: Context, target: Dataset, call: Call) -> Value:
    plain = _unbatch(context, target, call)
    assert isinstance(plain, Dataset)
    return batched(plain, size_of(call.get("batch_size", 0, Unknown())), _drops(call, 1))


def _ragged(context: Context, target: Dataset, call: Call) -> Value:  # noqa: ARG001
    made = batched(target, size_of(call.get("batch_size", 0, Unknown())), _drops(call, 1))
    is_open = any(None in (leaf.shape.dims or ()) for leaf in elements.leaves(target.element))
    return replace(made, element=Unknown("ragged batches")) if is_open else made


METHODS: Final = {
    **dict.fromkeys(("prefetch", "with_options", "ignore_errors", "snapshot"), _same),
    "cache": _cache,
    "map": _map,
    "batch": _batch,
    "padded_batch": _padded,
    "unbatch": _unbatch,
    "rebatch": _rebatch,
    "ragged_batch": _ragged,
    "shuffle": _shuffle,
    "repeat": _repeat,
    "take": _take,
    "skip": _skip,
    "shard": _shard,
    "filter": _filter,
    "enumerate": _enumerate,
    "concatenate": _concatenate,
    "window": _window,
    "flat_map": _flat_map,
    "interleave": _flat_map,
    "apply": _apply,
    "as_numpy_iterator": _numpy,
    "cardinality": _cardinality,
}
"""The known methods; results of others are unknown."""


MAX_BATCHES: Final = 4
"""Data sets with at most this many elements are iterated one by one."""


class DatasetBehaviour(Behaviour[Dataset]):
    """Data sets of `tf.data`."""

    def attribute(self, value: Dataset, name: str) -> Value:
        """`dataset.name`."""
        if name == "element_spec":
            return value.element
        if name in ("class_names", "file_paths"):
            return Unknown(f"'{name}' of files that only the disk knows")
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: Dataset, name: str, call: Call) -> Value:
        """`dataset.name(...)`."""
        method = METHODS.get(name)
        if method is None or call.open:
            return Unknown(f"the result of '{name}' of a data set")
        return method(context, target, call)

    def length(self, value: Dataset) -> int | None:
        """`len(dataset)`."""
        return value.cardinality if (value.cardinality or 0) >= 0 else None

    def elements(self, value: Dataset) -> list[Value] | None:
        """The elements of a data set of few of them."""
        count = value.cardinality
        known = count is not None and 0 <= count <= MAX_BATCHES
        return [self.element(value) for _ in range(count or 0)] if known else None

    def element(self, value: Dataset) -> Value:
        """An element, or a window that is a data set itself."""
        return value.window if value.window is not None else elements.open_sizes(value.element)


behaves(Dataset, DatasetBehaviour())
