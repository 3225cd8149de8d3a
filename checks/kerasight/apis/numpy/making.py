"""Functions of NumPy that make arrays from sizes, numbers, files."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import drawing, dtypes, ranges
from kerasight.apis.arrays.casting import astype
from kerasight.apis.arrays.making import are_windows, to_array
from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.keras.ops.function import Dims, Unclear, sizes_from, total
from kerasight.values.data import NO_FACTS, Array, Facts, Labels, Order, Sequences, Step, array
from kerasight.values.objects import FLOAT, INT, ListValue, Unknown, Value, number_kind
from kerasight.values.shapes import UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call


def dims_from(value: Value) -> Dims | None:
    """A shape in code, a number or a tuple; None if the rank is unknown."""
    try:
        return sizes_from(value)
    except Unclear:
        return None


def asked_dtype(call: Call, position: int | None, default: str | None) -> str | None:
    """The argument `dtype`, by default `default`."""
    value = call.get("dtype", position)
    return default if value is None else dtypes.dtype_of(value)


def _from_value(call: Call) -> Value:
    """`np.array(value, dtype)`."""
    value = call.get("object" if "object" in call.keywords else "a", 0, Unknown("no array"))
    made = to_array(value)
    if isinstance(made, Sequences):
        length = UnknownDim("the number of words, which all texts must share")
        made = array((made.rows, length), "int64", made.facts)
    if made is None:
        return array(None, asked_dtype(call, 1, None), reason=getattr(value, "reason", ""))
    dtype = asked_dtype(call, 1, made.dtype)
    facts = ranges.bounds_of(dtype, made.facts)
    if are_windows(to_items(value)):
        facts = facts.did(Step("windowed", "slices that overlap", call.span))
    return array(made.shape.dims, dtype, facts, reason=made.shape.reason)


def converted(made: Array) -> Array:
    """`x.numpy()`: a tensor as a NumPy array."""
    dtype = "object" if made.dtype == "string" else made.dtype
    return array(made.shape.dims, dtype, made.facts, reason=made.shape.reason)


def _filled(value: float | None) -> Callable[[Call], Value]:
    def make(call: Call) -> Value:
        facts = NO_FACTS if value is None else ranges.number(value)
        dims = dims_from(call.get("shape", 0, Unknown("no shape")))
        return array(dims, asked_dtype(call, 1, "float64"), facts)

    return make


def _full(call: Call) -> Value:
    dims = dims_from(call.get("shape", 0, Unknown("no shape")))
    fill = to_array(call.get("fill_value", 1, Unknown("no value")))
    own = None if fill is None else fill.dtype
    dtype = asked_dtype(call, 2, own)
    return array(dims, dtype, _filling(fill, dtype))


def _filling(fill: Array | None, dtype: str | None) -> Facts:
    """The facts of the numbers that fill an array of a dtype."""
    return NO_FACTS if fill is None else astype(fill, dtype).facts


def _like(value: float | None) -> Callable[[Call], Value]:
    def make(call: Call) -> Value:
        model = to_array(call.get("a", 0, Unknown("no array")))
        if model is None:
            return array(None, reason="like something that is not known")
        facts = NO_FACTS if value is None else ranges.number(value)
        return array(model.shape.dims, asked_dtype(call, 1, model.dtype), facts)

    return make


def _full_like(call: Call) -> Value:
    model = to_array(call.get("a", 0, Unknown("no array")))
    fill = to_array(call.get("fill_value", 1, Unknown("no value")))
    if model is None:
        return array(None, reason="like something that is not known")
    dtype = asked_dtype(call, 2, model.dtype)
    return array(model.shape.dims, dtype, _filling(fill, dtype))


def _arange(call: Call) -> Value:
    bounds = [call.get(name, position) for position, name in enumerate(("start", "stop", "step"))]
    given = [each for each in bounds if each is not None]
    numbers = [each for each in given if isinstance(each, int | float)]
    if call.open or len(numbers) < len(given) or not given or "stop" in call.keywords:
        kinds = set(map(number_kind, given))
        own = "float64" if FLOAT in kinds else "int64"
        dtype = own if kinds <= {INT, FLOAT} else None
        return array((UnknownDim("a range that is not known"),), asked_dtype(call, 3, dtype))
    start, stop, step = (*numbers, 1)[:3] if len(numbers) > 1 else (0, numbers[0], 1)
    if len(numbers) == 3:
        step = numbers[2]
    whole = all(isinstance(each, int) for each in numbers)
    dtype = asked_dtype(call, 3, "int64" if whole else "float64")
    if step == 0:
        return Unknown("a range with a step of 0")
    count = max(math.ceil((stop - start) / step), 0)
    if not count:
        return array((0,), dtype)
    ends = (start, start + (count - 1) * step)
    order: Order | None = "sorted" if step > 0 else None
    low, high = min(ends), max(ends)
    drawn = drawing.uniform(low, high, count, in_order=True)
    facts = Facts(low, high, whole, count, order=order, drawn=drawn)
    return array((count,), dtype, facts)


def _linspace(call: Call) -> Value:
    start, stop = call.get("start", 0, Unknown()), call.get("stop", 1, Unknown())
    count = call.get("num", 2, 50)
    if call.keywords.get("retstep"):
        return Unknown("numpy.linspace with its step")
    dim = count if isinstance(count, int) else UnknownDim("a number of points that is not known")
    facts = NO_FACTS
    if (
        isinstance(start, int | float)
        and isinstance(stop, int | float)
        and isinstance(dim, int)
        and dim > 1
    ):
        to_end = call.get("endpoint", 3, True) is True
        order: Order | None = "sorted" if stop > start else None
        low, high = min(start, stop), max(start, stop)
        drawn = drawing.uniform(low, high, dim, in_order=True)
        facts = Facts(low, high, to_end, order=order, drawn=drawn)
    dims = (dim,) if isinstance(start, Unknown | int | float) else None
    return array(dims, asked_dtype(call, 5, "float64"), facts)


def _spaced(call: Call) -> Value:
    count = call.get("num", 2, 50)
    dim = count if isinstance(count, int) else UnknownDim("a number of points that is not known")
    return array((dim,), "float64")


def _eye(call: Call) -> Value:
    rows = call.get("n" if "n" in call.keywords else "N", 0, Unknown("no size"))
    columns = call.get("M", 1)
    dims = dims_from((rows, rows if columns is None else columns))
    facts = Facts(0, 1, attained=True, distinct=2)
    if isinstance(rows, int) and columns is None and "k" not in call.keywords:
        facts = replace(facts, labels=Labels("one-hot", rows))
    return array(dims, asked_dtype(call, 3, "float64"), facts)


def _identity(call: Call) -> Value:
    rows = call.get("n", 0, Unknown("no size"))
    facts = Facts(0, 1, attained=True, distinct=2)
    return array(dims_from((rows, rows)), asked_dtype(call, 1, "float64"), facts)


def _unique(call: Call) -> Value:
    """`np.unique(x)`: the different numbers, sorted; several results with options."""
    found = to_array(call.get("ar", 0, Unknown("no array")))
    further = ("return_index", "return_inverse", "return_counts")
    asked = [name for position, name in enumerate(further, 1) if call.get(name, position)]
    if found is None or call.get("axis", 4) is not None:
        return Unknown("the different elements of an array")
    count = found.facts.distinct
    if found.facts.labels is not None and found.facts.labels.form == "integers":
        count = count or (found.facts.labels.classes if found.facts.attained else None)
    dim = UnknownDim("the number of different elements") if count is None else count
    kept = replace(found.facts, order="sorted", history=())
    values = array((dim,), found.dtype, kept)
    if not asked:
        return values
    elements = None if found.shape.dims is None else total(found.shape.dims)
    others: list[Value] = []
    for name in asked:
        inverse = name == "return_inverse"
        dims = (elements,) if inverse else (dim,)
        facts = Facts(0, count - 1 if count else None, inverse) if inverse else NO_FACTS
        others.append(array(dims, "int64", facts) if elements is not None else Unknown(name))
    return (values, *others)


def _where(call: Call) -> Value:
    """`np.where(condition)`: the indices of the true elements, one array per axis."""
    found = to_array(call.get("condition", 0, Unknown("no condition")))
    if found is None or found.shape.dims is None:
        return Unknown("the indices of true elements")
    dim = UnknownDim("the number of true elements")
    bounds = [each - 1 if isinstance(each, int) else None for each in found.shape.dims]
    return tuple(array((dim,), "int64", Facts(0, high)) for high in bounds)


def _meshgrid(call: Call) -> Value:
    arrays = [to_array(each) for each in call.positional]
    sizes = [None if each is None else each.rows for each in arrays]
    known = [each for each in arrays if each is not None and each.shape.rank == 1]
    if len(known) < len(arrays) or len(known) < 2 or set(call.keywords) - {"indexing"}:
        return Unknown("the result of numpy.meshgrid")
    dims = list(sizes)
    if call.keywords.get("indexing", "xy") == "xy":
        dims[0], dims[1] = dims[1], dims[0]
    return ListValue([array(tuple(dims), each.dtype, each.facts) for each in known])


def _split(call: Call) -> Value:
    """`np.array_split(x, sections)`: parts whose sizes differ by at most one row."""
    found = to_array(call.get("ary", 0, Unknown("no array")))
    sections, axis = call.get("indices_or_sections", 1), call.get("axis", 2, 0)
    if found is None or not isinstance(sections, int) or axis != 0 or not found.shape.dims:
        return Unknown("the result of numpy.array_split")
    rows, rest = found.rows, found.shape.dims[1:]
    if not isinstance(rows, int) or sections <= 0:
        return Unknown("parts of an array of unknown size")
    share, more = divmod(rows, sections)
    sizes = [share + 1] * more + [share] * (sections - more)
    facts = ranges.part(found.facts)
    return ListValue([array((size, *rest), found.dtype, facts) for size in sizes])


def _read(call: Call) -> Value:
    """`np.fromfile(path)`: how much it is depends on the file."""
    return array(None, asked_dtype(call, 1, "float64"), reason="numbers from a file")


def _shape(call: Call) -> Value:
    found = to_array(call.get("a", 0, Unknown("no array")))
    return Unknown("the shape of an array") if found is None else shape_value(found.shape)


def _ndim(call: Call) -> Value:
    found = to_array(call.get("a", 0, Unknown("no array")))
    rank = None if found is None else found.shape.rank
    return Unknown("the number of axes of an array") if rank is None else rank


def _size(call: Call) -> Value:
    found = to_array(call.get("a", 0, Unknown("no array")))
    if found is None or found.shape.dims is None or call.get("axis", 1) is not None:
        return Unknown("the size of an array")
    size = total(found.shape.dims)
    return size if isinstance(size, int) else Unknown("the size of an array")


def _window_view(call: Call) -> Value:
    """`np.lib.stride_tricks.sliding_window_view(x, window)` along the first axis of a vector."""
    found, window = to_array(call.get("x", 0, Unknown())), call.get("window_shape", 1)
    if found is None or not found.shape.dims or len(found.shape.dims) != 1:
        return Unknown("windows of an array")
    rows = found.rows
    if not isinstance(window, int) or not isinstance(rows, int) or window > rows:
        return Unknown("windows of an array")
    facts = ranges.part(found.facts)
    if window > 1:
        facts = facts.did(Step("windowed", "`sliding_window_view`", call.span))
    return array((rows - window + 1, window), found.dtype, facts)


MAKERS: Final[dict[str, Callable[[Call], Value]]] = {
    "array": _from_value,
    "asarray": _from_value,
    "asanyarray": _from_value,
    "zeros": _filled(0),
    "ones": _filled(1),
    "empty": _filled(None),
    "full": _full,
    "zeros_like": _like(0),
    "ones_like": _like(1),
    "empty_like": _like(None),
    "full_like": _full_like,
    "arange": _arange,
    "linspace": _linspace,
    "logspace": _spaced,
    "geomspace": _spaced,
    "eye": _eye,
    "identity": _identity,
    "unique": _unique,
    "meshgrid": _meshgrid,
    "array_split": _split,
    "fromfile": _read,
    "shape": _shape,
    "ndim": _ndim,
    "size": _size,
    "nonzero": _where,
    "lib.stride_tricks.sliding_window_view": _window_view,
}
"""Functions that make arrays, by name without `numpy.`."""


def indices_where(call: Call) -> Value | None:
    """`np.where(condition)` without choices; None for the other form."""
    return _where(call) if len(call.positional) == 1 and not call.keywords else None
