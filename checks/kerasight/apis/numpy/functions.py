"""Functions of NumPy by name: the rules for shape, dtype and numbers of the result.

The shape rules are those of `keras.ops`, which follows NumPy.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kerasight.apis.keras.ops import elementwise, joining, products, reductions
from kerasight.apis.keras.ops import reshaping as shapes
from kerasight.apis.keras.ops import selecting as select
from kerasight.apis.keras.ops.function import (
    Dims,
    Formula,
    Function,
    Given,
    Unclear,
    axis_of,
    functions,
    total,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A function of NumPy."""

    function: Function
    """Its shape rule."""

    dtype: str
    """The rule of its dtype."""

    facts: str
    """The rule of its numbers."""


def stacked_vertically(given: Given) -> Dims:
    """`vstack(values)`: vectors are rows."""
    rows = [(1, *each) if len(each) == 1 else each for each in joining.all_dims(given)]
    return joining.concatenated_dims(rows, 0)


def stacked_as_columns(given: Given) -> Dims:
    """`column_stack(values)`: vectors are columns."""
    columns = [(*each, 1) if len(each) == 1 else each for each in joining.all_dims(given)]
    return joining.concatenated_dims(columns, 1)


def stacked_in_depth(given: Given) -> Dims:
    """`dstack(values)`: along the third axis."""
    deep = [(1, *each, 1) if len(each) == 1 else each for each in joining.all_dims(given)]
    deep = [(*each, 1) if len(each) == 2 else each for each in deep]
    if any(len(each) < 3 for each in deep):
        raise Unclear("arrays of too few axes")
    return joining.concatenated_dims(deep, 2)


def at_least_two(given: Given) -> Dims:
    """`atleast_2d(x)`."""
    dims = given.dims()
    return (1,) * (2 - len(dims)) + dims


def flat_or_at(given: Given) -> Dims:
    """`argmax(x, axis)`, `argsort(x, axis)` without an axis: of all numbers."""
    return reductions.reduced(given.dims(), given.integers("axis"), given.flag("keepdims"))


def at_least_one(given: Given) -> Dims:
    """`ascontiguousarray(x)`: a number becomes a vector."""
    return given.dims() or (1,)


def sorted_along(given: Given) -> Dims:
    """`sort(x, axis=-1)`: flat for `axis=None`."""
    dims = given.dims()
    if given.value("axis", -1) is None:
        return (total(dims),)
    axis_of(given.integer("axis", -1), len(dims))
    return dims


def triangle(given: Given) -> Dims:
    """`tril(x)`: a square for a vector."""
    dims = given.dims()
    if not dims:
        raise Unclear("a triangle of a number")
    return dims * 2 if len(dims) == 1 else dims


def appended_flat(given: Given) -> Dims:
    """`append(x, y)`: flat without an axis."""
    if given.value("axis") is not None:
        return joining.appended(given)
    return joining.concatenated_dims([(total(given.dims("x")),), (total(given.dims("y")),)], 0)


def turned(given: Given) -> Dims:
    """`rot90(x, k, axes=(0, 1))`."""
    dims = given.dims()
    if given.value("axes") is not None or len(dims) < 2:
        raise Unclear("rot90 of other axes")
    return (dims[1], dims[0], *dims[2:]) if given.integer("k", 1) % 2 else dims


FAMILIES: tuple[tuple[Formula, str, str, str, str], ...] = (
    (elementwise.same, "x", "ufunc", "wave", "sin cos"),
    (elementwise.same, "x", "ufunc", "unknown", "tan arcsin arccos arctan sinh cosh"),
    (elementwise.same, "x", "ufunc", "monotone", "sqrt cbrt exp expm1 log log1p log2 log10 tanh"),
    (elementwise.same, "x", "ufunc", "unknown", "deg2rad rad2deg radians degrees"),
    (elementwise.same, "x", "ufunc", "monotone", "floor ceil trunc rint"),
    (elementwise.same, "x=a decimals", "rounded", "rounded", "round around"),
    (elementwise.same, "x", "same", "absolute", "abs absolute"),
    (elementwise.same, "x", "squared", "squared", "square"),
    (elementwise.same, "x", "same", "unknown", "negative sign"),
    (elementwise.same, "x", "same", "kept", "nan_to_num"),
    (elementwise.same, "x=a min=a_min max=a_max", "limited", "clipped", "clip"),
    (elementwise.same, "x", "bool", "truths", "isnan isinf isfinite logical_not"),
    (elementwise.same, "x=m axis", "same", "moved", "flip"),
    (elementwise.same, "x=m", "same", "moved", "fliplr flipud"),
    (elementwise.same, "x=a shift axis", "same", "moved", "roll"),
    (sorted_along, "x=a axis", "same", "sorted", "sort"),
    (sorted_along, "x=a axis", "int64", "unknown", "argsort"),
    (elementwise.same, "x=a", "same", "kept", "copy"),
    (at_least_one, "x=a", "same", "kept", "ascontiguousarray asfortranarray"),
    (triangle, "x=m k", "same", "unknown", "tril triu"),
    (elementwise.broadcast_of_two, "x=x1 y=x2", "promote", "union", "maximum minimum"),
    (elementwise.broadcast_of_two, "x=x1 y=x2", "float", "unknown", "arctan2 hypot"),
    (
        elementwise.broadcast_of_two,
        "x=x1 y=x2",
        "operator",
        "operator",
        "add subtract multiply divide true_divide power mod floor_divide remainder",
    ),
    (
        elementwise.broadcast_of_two,
        "x=x1 y=x2",
        "bool",
        "truths",
        "equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor",
    ),
    (elementwise.broadcast_of_two, "x=element y", "bool", "truths", "isclose"),
    (elementwise.broadcast_of_three, "x=condition y=x z=y", "chosen", "chosen", "where"),
    (elementwise.same, "x=element", "bool", "truths", "isin"),
    (reductions.reduction, "x=a axis dtype out keepdims", "mean", "within", "mean nanmean"),
    (
        reductions.reduction,
        "x=a axis out overwrite_input keepdims",
        "mean",
        "within",
        "median nanmedian",
    ),
    (reductions.reduction, "x=a axis dtype out ddof keepdims", "mean", "unknown", "std var nanstd"),
    (reductions.reduction, "x=a axis dtype out keepdims", "sum", "unknown", "sum prod nansum"),
    (reductions.reduction, "x=a axis out keepdims", "same", "highest", "max amax nanmax"),
    (reductions.reduction, "x=a axis out keepdims", "same", "lowest", "min amin nanmin"),
    (reductions.reduction, "x=a axis out keepdims", "same", "unknown", "ptp"),
    (reductions.reduction, "x=a axis out keepdims", "bool", "truths", "any all"),
    (reductions.reduction, "x=a axis keepdims", "int64", "unknown", "count_nonzero"),
    (reductions.reduction, "x ord axis keepdims", "mean", "unknown", "linalg.norm"),
    (flat_or_at, "x=a axis out keepdims", "int64", "positions", "argmax argmin"),
    (reductions.accumulated, "x=a axis dtype", "sum", "unknown", "cumsum cumprod"),
    (shapes.reshape, "x=a shape", "same", "view", "reshape"),
    (shapes.flat, "x=a", "same", "view", "ravel"),
    (shapes.flat, "x=a", "same", "kept", "flatten"),
    (shapes.expanded, "x=a axis", "same", "view", "expand_dims"),
    (shapes.squeezed, "x=a axis", "same", "view", "squeeze"),
    (shapes.transposed, "x=a axis=axes", "same", "view", "transpose permute_dims"),
    (shapes.swapped, "x=a axis1 axis2", "same", "view", "swapaxes"),
    (shapes.moved, "x=a source destination", "same", "view", "moveaxis"),
    (turned, "x=m k axes", "same", "moved", "rot90"),
    (at_least_two, "x", "same", "view", "atleast_2d"),
    (shapes.tiled, "x=A repeats=reps", "same", "moved", "tile"),
    (shapes.repeated, "x=a repeats axis", "same", "kept", "repeat"),
    (shapes.padded, "x=array widths=pad_width mode", "same", "padded", "pad"),
    (shapes.broadcast_to, "x=array shape", "same", "kept", "broadcast_to"),
    (joining.concatenated, "values=arrays axis", "joined", "joined", "concatenate concat"),
    (joining.side_by_side, "values=tup", "joined", "joined", "hstack"),
    (stacked_vertically, "values=tup", "joined", "joined", "vstack row_stack"),
    (stacked_as_columns, "values=tup", "joined", "joined", "column_stack"),
    (stacked_in_depth, "values=tup", "joined", "joined", "dstack"),
    (joining.stacked, "values=arrays axis", "joined", "joined", "stack"),
    (appended_flat, "x=arr y=values axis", "together", "union", "append"),
    (joining.split, "x=ary sections=indices_or_sections axis", "same", "part", "split"),
    (products.matrix_product, "x=x1 y=x2", "promote", "unknown", "matmul"),
    (products.dot_product, "x=a y=b", "together", "unknown", "dot"),
    (products.tensor_product, "x=a y=b axes", "together", "unknown", "tensordot"),
    (select.taken, "x=a indices axis", "same", "part", "take"),
    (select.differences, "x=a number=n axis", "same", "unknown", "diff"),
)


@cache
def table() -> dict[str, Entry]:
    """Every function by its name without `numpy.`."""
    found: dict[str, Entry] = {}
    for formula, parameters, dtype, facts, names in FAMILIES:
        made = functions(formula, parameters, names, str)
        found |= {name: Entry(function, dtype, facts) for name, function in made.items()}
    return found
