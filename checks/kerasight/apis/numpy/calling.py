"""Calling a function of NumPy: `np.reshape(x, (-1, 28))`, and the methods of arrays."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING, Final

from kerasight.apis import numbers
from kerasight.apis.arguments import Call, flatten_tensors, to_items
from kerasight.apis.arrays import dtypes, ranges
from kerasight.apis.arrays.arithmetic import result_dtype
from kerasight.apis.arrays.casting import as_number, astype
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.function import Dims, Given, Unclear, total
from kerasight.apis.keras.ops.misuse import report_misuse
from kerasight.apis.keras.ops.traced import report_none, report_value_asked
from kerasight.apis.numpy.facts import OPERATORS, arrays_of, facts_of
from kerasight.apis.numpy.functions import Entry, table
from kerasight.apis.numpy.making import MAKERS, indices_where
from kerasight.apis.numpy.reshaping import report_reshape
from kerasight.apis.registry import transfer
from kerasight.values.data import NO_FACTS, Array, array, view
from kerasight.values.keras import Tensor
from kerasight.values.keras_version import KERAS_3
from kerasight.values.objects import Integer, ListValue, Unknown, Value
from kerasight.values.shapes import Shape

if TYPE_CHECKING:
    from kerasight.apis.context import Context


NUMPY: Final = "numpy."

TAKES_TENSORS: Final = frozenset({"isscalar", "iterable", "ndim", "shape", "size"})
"""NumPy functions that accept anything with a shape, or look at no numbers."""

OF_SHAPES: Final = frozenset({"arange", "empty", "eye", "full", "ones", "zeros"})
"""NumPy functions whose first argument is a size or a shape."""

OF_METHODS: Final = frozenset(
    """all any argmax argmin argsort choose clip compress cumprod cumsum diagonal max mean
    min nonzero partition prod ptp put ravel repeat reshape resize round searchsorted sort squeeze
    std sum swapaxes take trace transpose var""".split()
)
"""NumPy functions that call the method of that name of what they are given."""

CHANGE_NUMBERS: Final = frozenset({"dtype", "nan", "neginf", "posinf"})
"""Other keywords that leave the shape as it is, but not the numbers."""

SHAPE_STAYS: Final = CHANGE_NUMBERS | frozenset(
    "atol casting constant_values copy equal_nan invert kind order rtol stable".split()
)
"""Other keywords that leave the shape as it is."""


@transfer("numpy.*")
def call_numpy(context: Context, call: Call) -> Value:
    """`np.<name>(...)`; unknown for what is not in the tables."""
    name = call.path.removeprefix(NUMPY)
    if name not in TAKES_TENSORS:
        report_symbolic(context, call)
    if name in OF_SHAPES and call.positional:
        asked = to_items(call.positional[0]) or call.positional[:1]
        report_none(context, name, asked, call.span)
    number = numbers.compute(call.path, call)
    if number is not None:
        return number
    if name == "prod" and (product := _product(call)) is not None:
        return product
    if name == "where" and (found := indices_where(call)) is not None:
        return found
    maker = MAKERS.get(name)
    if maker is not None and not call.open:
        return maker(call)
    if name in table():
        if name == "reshape" and not call.open:
            shape = call.get("newshape" if "newshape" in call.keywords else "shape", 1)
            report_reshape(context, to_array(call.get("a", 0)), shape, call.span)
        return call_function(name, call)
    return cast(name, call) or Unknown(f"the result of {call.path}", call.path)


def _product(call: Call) -> Value | None:
    """`np.prod(x.shape)` of known sizes; None if it is not known, or too large for an int64."""
    items = to_items(call.positional[0]) if len(call.positional) == 1 else None
    sizes = [each for each in items or () if type(each) is int]
    if not items or len(sizes) < len(items) or call.keywords or call.open:
        return None
    product = prod(sizes)
    return Integer(product, "int64") if abs(product) < LARGEST else None


LARGEST: Final = 2**63
"""What an int64 does not hold."""


def report_symbolic(context: Context, call: Call) -> None:
    """Record symbolic tensors that NumPy is given: it takes none."""
    name = call.path.removeprefix(NUMPY)
    symbolic = [leaf for value in call.positional for leaf in flatten_tensors(value)]
    report_misuse(context, call.path, symbolic, call.span)
    if context.tracing.kind is not None:
        given = [leaf for value in call.positional for leaf in flatten_tensors(value)]
        tensor = next((each for each in given if isinstance(each, Tensor)), None)
        asked = "numpy method" if name in OF_METHODS and tensor in call.positional else "numpy"
        report_value_asked(context, call.path, tensor, call.span, asked)


def call_function(name: str, call: Call) -> Value:
    """`np.<name>(...)` for a function of the table; unknown if NumPy raises."""
    entry = table()[name]
    others = call.keywords.keys() - {theirs for _, theirs in entry.function.parameters}
    if call.open or "out" in call.keywords or not others <= SHAPE_STAYS:
        return Unknown(f"the result of numpy.{name}")
    given = Given(_with_arrays(call), entry.function, KERAS_3, False)
    try:
        found = entry.function.formula(given)
        if name == "reshape":
            _check_elements(given, found)
    except Unclear as unclear:
        return _unclear(name, given, unclear.reason)
    dtype = _dtype(entry, name, given)
    if "dtype" in others:
        found_dtype, dtype = dtype, dtypes.dtype_of(call.keywords["dtype"])
        if dtype is not None and not _computes_as(entry, found_dtype, dtype):
            return Unknown(f"the result of numpy.{name}")
    facts = NO_FACTS if others & CHANGE_NUMBERS else facts_of(entry.facts, name, given, found)
    first = given.value("x")
    if isinstance(found, list):
        return ListValue([array(dims, dtype, facts) for dims in found])
    if entry.facts == "view" and isinstance(first, Array):
        return view(first, Shape(found), facts)
    return as_number(array(found, dtype, ranges.bounds_of(dtype, facts)))


def _with_arrays(call: Call) -> Call:
    """The call with tables and columns as arrays, and nested lists unchanged."""

    def plain(value: Value) -> Value:
        items = to_items(value)
        if items is not None:
            return ListValue([plain(each) for each in items])
        made = to_array(value)
        return value if made is None or made.shape.dims == () else made

    first, *others = [*call.positional, None]
    keywords = {key: plain(value) for key, value in call.keywords.items() if key != "shape"}
    shape = {key: value for key, value in call.keywords.items() if key == "shape"}
    return replace(
        call,
        positional=[plain(first), *others[:-1]] if call.positional else [],
        keywords={**keywords, **shape},
    )


def _unclear(name: str, given: Given, reason: str) -> Value:
    """If the shape is unclear, an array of unknown shape if there is an array argument."""
    first = given.value("x")
    known = isinstance(first, Array) and first.shape.dims is not None
    return Unknown(reason or f"the result of numpy.{name}") if known else array(None, reason=reason)


def _check_elements(given: Given, found: Dims | list[Dims]) -> None:
    first = given.value("x")
    if isinstance(first, Unknown) or (isinstance(first, Array) and first.shape.dims is None):
        return
    before, after = total(given.dims()), total(found)  # type: ignore[arg-type]
    if isinstance(before, int) and isinstance(after, int) and before != after:
        raise Unclear(f"{before} elements do not fit into {after}")


OF_BOOLEANS: Final = {"rounded": "float16", "squared": "int8"}
"""The dtypes of the results of booleans by the rules that keep all other dtypes."""


def _dtype(entry: Entry, name: str, given: Given) -> str | None:
    first = to_array(given.value("x"))
    own = None if first is None else first.dtype
    asked = given.value("dtype")
    if asked is not None:
        return dtypes.dtype_of(asked)
    if entry.dtype in ("bool", "int64"):
        return entry.dtype
    if entry.dtype == "mean":
        return dtypes.averaged(own)
    if entry.dtype == "sum":
        return dtypes.summed(own)
    if entry.dtype == "ufunc":
        rounds = name in ("floor", "ceil", "trunc") and own in (*dtypes.INTEGERS, "bool")
        return own if rounds else dtypes.through_ufunc(own)
    if entry.dtype == "same":
        return own
    if entry.dtype in OF_BOOLEANS:
        return OF_BOOLEANS[entry.dtype] if own == "bool" else own
    if entry.dtype == "operator":
        return result_dtype(OPERATORS[name], given.value("x"), given.value("y"))
    if entry.dtype == "limited":
        for limit in (given.value("min"), given.value("max")):
            own = own if limit is None else dtypes.promote(own, _weak(limit))
        return own
    return _met(entry.dtype, given)


def _computes_as(entry: Entry, dtype: str | None, asked: str) -> bool:
    """Whether a result of one dtype may surely be asked for in another."""
    if entry.dtype == "bool":
        return asked == "bool"
    return asked in dtypes.FLOATS or dtypes.promote(dtype, asked) == asked


def _weak(value: Value) -> str | None:
    """The dtype of a number or an array, for promotion."""
    if isinstance(value, Array | Integer):
        return value.dtype
    return dtypes.weak(value) or _listed(value)


def _met(rule: str, given: Given) -> str | None:
    if rule == "joined":
        kinds = [each.dtype for each in arrays_of(given)]
    elif rule == "together":
        kinds = [_listed(given.value("x")), _listed(given.value("y"))]
    else:
        names = ("y", "z") if rule == "chosen" else ("x", "y")
        kinds = [_weak(each) for each in (given.value(name) for name in names)]
    if not kinds:
        return None
    result = kinds[0]
    for other in kinds[1:]:
        result = dtypes.promote(result, other)
    met = {"int": "int64", "float": "float64"}.get(result, result) if result else None
    return dtypes.through_ufunc(met) if rule == "float" else met


def _listed(value: Value) -> str | None:
    found = to_array(value)
    return None if found is None else found.dtype


def cast(name: str, call: Call) -> Value | None:
    """`np.float32(x)`: a number or an array of that dtype; None if `name` is not a dtype."""
    dtype = dtypes.dtype_of(name)
    given = to_array(call.positional[0]) if len(call.positional) == 1 else None
    if dtype is None or given is None:
        return None
    return as_number(astype(given, dtype))
