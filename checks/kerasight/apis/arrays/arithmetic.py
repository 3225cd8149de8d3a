"""Python's operators on arrays: shapes, dtypes and ranges of the results."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays import dtypes, ranges
from kerasight.apis.arrays.drawing import turned
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.elementwise import broadcast
from kerasight.apis.keras.ops.function import Dims, Unclear
from kerasight.apis.keras.ops.products import product
from kerasight.values.data import NO_FACTS, Array, DataFrame, Facts, Library, Series, array
from kerasight.values.keras_version import KERAS_2
from kerasight.values.objects import Integer, Unknown, Value
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

COMPARISONS: Final = frozenset({"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE"})

TRUTHS: Final = Facts(0, 1)
"""The facts of the result of a comparison."""

SMALL: Final = ("FloorDiv", "Mod", "Pow")
"""The operators for which NumPy converts booleans to 8-bit integers."""

BOOLEAN: Final = frozenset({"BitAnd", "BitOr", "BitXor"})


def operate(kind: str, left: Value, right: Value, span: Span) -> Value:
    """`left <kind> right` where at least one is data; unknown if the libraries raise."""
    if isinstance(left, DataFrame) or isinstance(right, DataFrame):
        return _frames(kind, left, right, span)
    if isinstance(left, Series) or isinstance(right, Series):
        result = operate(kind, _plain(left), _plain(right), span)
        names = {each.name for each in (left, right) if isinstance(each, Series)}
        name = names.pop() if len(names) == 1 else None
        return Series(result, name) if isinstance(result, Array) else result
    library = _library(left, right)
    one, other = to_array(left, library), to_array(right, library)
    if one is None or other is None:
        unknown = next((each for each in (left, right) if isinstance(each, Unknown)), None)
        return _half_known(kind, one or other, unknown)
    try:
        dims = _dims(kind, one.shape, other.shape)
    except Unclear as unclear:
        return Unknown(unclear.reason)
    dtype = result_dtype(kind, left, right)
    if kind in COMPARISONS or (kind in BOOLEAN and dtype == "bool"):
        return array(dims, dtype, TRUTHS, library)
    if kind == "MatMult":
        return array(dims, dtype, Facts(), library)
    facts = ranges.arithmetic(kind, one.facts, other.facts, span)
    if not _keeps_shape(dims, one, other):
        facts = replace(facts, drawn=None)
    return array(dims, dtype, ranges.bounds_of(dtype, facts), library)


def _keeps_shape(dims: Dims | None, one: Array, other: Array) -> bool:
    """Whether each side has the shape of the result or is one number, so that none is repeated."""
    return all(each.shape.dims in (dims, ()) for each in (one, other))


def _plain(value: Value) -> Value:
    return value.array if isinstance(value, Series) else value


def _frames(kind: str, left: Value, right: Value, span: Span) -> Value:
    """A table with an operation applied to each column, with the column of the same name."""
    frame = left if isinstance(left, DataFrame) else right
    assert isinstance(frame, DataFrame)
    columns: dict[Value, Array] = {}
    for name in frame.columns:
        one, other = _column(left, name), _column(right, name)
        made = operate(kind, one, other, span)
        if one is None or other is None or not isinstance(made, Array):
            return Unknown("a computation on a table")
        columns[name] = made
    return DataFrame(columns, replace(frame.state), frame.origin)


def _column(side: Value, name: Value) -> Value:
    """The other operand for a column: the column of that name, or one number for all.

    A row of numbers, such as the means of all columns, has one per column.
    """
    if isinstance(side, DataFrame):
        return side.columns.get(name)
    if isinstance(side, Series):
        return array((), side.array.dtype, side.array.facts)
    return side if isinstance(side, int | float) else None


def _half_known(kind: str, known: Array | None, unknown: Unknown | None) -> Value:
    """An array with an unknown operand: the rank of the result may be larger."""
    reason = unknown.reason if unknown is not None else "a computation on values that are not known"
    if known is None:
        return Unknown(reason)
    is_comparison = kind in COMPARISONS
    shape = unknown_shape(reason)
    return Array(shape, "bool" if is_comparison else None, library=known.library)


def _library(left: Value, right: Value) -> Library:
    sides = [each for each in (left, right) if isinstance(each, Array)]
    return "tensorflow" if any(each.library == "tensorflow" for each in sides) else "numpy"


def _dims(kind: str, one: Shape, other: Shape) -> Dims | None:
    if one.dims is None or other.dims is None:
        return None
    return (
        product(one.dims, other.dims, KERAS_2)
        if kind == "MatMult"
        else broadcast(one.dims, other.dims)
    )


def result_dtype(kind: str, left: Value, right: Value) -> str | None:
    """The dtype of the result of an operator, None if unknown or if the library raises."""
    if kind in COMPARISONS:
        return "bool"
    one, other = _strong(left), _strong(right)
    is_tensor = _library(left, right) == "tensorflow"
    tensor_met = _met_in_tensorflow(left, right, one, other) if is_tensor else None
    met = tensor_met if is_tensor else dtypes.promote(one, other)
    if (one, other) == ("bool", "bool") and kind in SMALL:
        return "int8"
    if (one, other) == ("bool", "int") and kind == "Pow":
        return "int8"
    met = {"int": "int64", "float": "float64"}.get(met, met) if met else None
    if kind == "Div":
        return dtypes.divided(met, "tensorflow" if is_tensor else "numpy")
    return None if met == "bool" and kind == "Sub" else met


def _strong(value: Value) -> str | None:
    return value.dtype if isinstance(value, Array | Integer) else dtypes.weak(value)


def _met_in_tensorflow(left: Value, right: Value, one: str | None, other: str | None) -> str | None:
    """TensorFlow converts other operands to the dtype of the tensor, or raises."""
    tensors = [
        each.dtype
        for each in (left, right)
        if isinstance(each, Array) and each.library == "tensorflow"
    ]
    if len(tensors) == 2:
        return one if one == other else None
    given = other if _is_tensor(left) else one
    to = tensors[0]
    if to is None:
        return None
    fits = given in (to, "int") or (given == "float" and to in dtypes.FLOATS)
    return to if fits else None


def _is_tensor(value: Value) -> bool:
    return isinstance(value, Array) and value.library == "tensorflow"


def unary(kind: str, value: Value) -> Value:
    """`-x`, `~x`, `abs(x)`, `+x` of data."""
    if isinstance(value, Series):
        made = unary(kind, value.array)
        return Series(made, value.name) if isinstance(made, Array) else made
    if not isinstance(value, Array):
        return Unknown("a computation on a table")
    facts = value.facts
    if kind == "USub":
        known = facts.low is not None and facts.high is not None
        low, high = (-facts.high, -facts.low) if known else (None, None)  # type: ignore[operator]
        drawn = None if facts.drawn is None else turned(facts.drawn)
        facts = replace(facts, low=low, high=high, labels=None, order=None, drawn=drawn)
    elif kind == "abs":
        facts = _absolute(facts)
    elif kind == "Invert":
        facts = TRUTHS if value.dtype == "bool" else NO_FACTS
    facts = ranges.bounds_of(value.dtype, facts)
    return array(value.shape.dims, value.dtype, facts, value.library)


def _absolute(facts: Facts) -> Facts:
    if facts.low is not None and facts.low >= 0:
        return facts
    facts = replace(facts, labels=None, order=None, drawn=None)
    if facts.low is None or facts.high is None:
        return facts
    high = max(abs(facts.low), abs(facts.high))
    return replace(facts, low=0, high=high, attained=False, distinct=None)


def change_in_place(context: Context, target: Array, kind: str, value: Value, span: Span) -> Value:
    """`target <kind>= value`: changes the array for all of its names.

    NumPy raises if the result does not fit the dtype of the array (`uint8` divided by 255).
    """
    made = operate(kind, target, value, span)
    if not isinstance(made, Array):
        remember(context, target, NO_FACTS)
        return target
    remember(context, target, ranges.bounds_of(target.dtype, made.facts))
    return target


def remember(context: Context, target: Array, facts: Facts) -> None:
    """Change the facts of an array from now on, and those of arrays that share its memory."""
    context.journal.set(target.memory, "facts", facts)
    waiting, base = target.memory.views, target.memory.base
    while base is not None:
        waiting += [base, *(each for each in base.views if each is not target.memory)]
        base = base.base
    for memory in waiting:
        known = memory["facts"]
        common = known if known == NO_FACTS else ranges.union([known, facts])
        if common != known:
            context.journal.set(memory, "facts", common)
