"""Methods of tables and columns: `pop`, `drop`, `to_numpy`, `head`, `sample`, `astype`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import dtypes
from kerasight.apis.arrays.casting import astype
from kerasight.apis.arrays.making import frame_array
from kerasight.apis.numpy.arrays import ARRAYS
from kerasight.apis.pandas import indexing
from kerasight.values.data import Array, DataFrame, Series, TableState, array
from kerasight.values.objects import DictValue, ListValue, Rest, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

SAME: Final = frozenset({"copy", "reset_index", "infer_objects", "sort_index"})

CHANGES: Final = frozenset({"insert", "isetitem", "update"})
"""Methods that change their table."""

FEWER: Final = frozenset({"dropna", "drop_duplicates", "query"})

SeriesMethod: TypeAlias = "Callable[[Context, Series, Call], Value]"


def call_of_frame(context: Context, target: DataFrame, name: str, call: Call) -> Value:
    """`df.name(...)`; a table changed in place is changed for all."""
    if call.keywords.get("inplace") is True:
        _forget(context, target)
        return None
    if name in CHANGES:
        _forget(context, target)
        return None
    method = METHODS.get(name)
    if method is not None:
        return method(context, target, call)
    if name in SAME:
        made = _copied(target)
        if name == "reset_index" and call.keywords.get("drop") is not True:
            made.state.complete = False  # the index is a new column in front
        return made
    if name in FEWER:
        return _with_rows(target, UnknownDim("the rows that are left"))
    return Unknown(f"the result of '{name}' of a table")


def _forget(context: Context, target: DataFrame) -> None:
    for name in list(target.columns):
        context.journal.delete(target.columns, name)
    state = context.journal.change(target.state)
    state.complete = False
    state.rows = UnknownDim("a table changed in place")


def delete_column(context: Context, target: DataFrame, name: Value) -> None:
    """`del df[name]`."""
    if name in target.columns:
        context.journal.delete(target.columns, name)
    else:
        _forget(context, target)


def rename_columns(context: Context, target: DataFrame, names: Value) -> None:
    """`df.columns = [...]`."""
    listed, columns = to_items(names), list(target.columns.values())
    rows, is_known = target.rows, target.complete
    _forget(context, target)
    state = context.journal.change(target.state)
    state.rows = rows
    if listed is None or len(listed) != len(columns) or not is_known:
        return
    if len(set(listed)) == len(listed) and all(isinstance(each, str | int) for each in listed):
        for name, column in zip(listed, columns, strict=True):
            context.journal.set(target.columns, name, column)
        state.complete = True


def set_part(context: Context, target: DataFrame, *, by_name: bool) -> None:
    """`df.iloc[rows, columns] = value`: nothing more is known of the numbers."""
    if by_name:
        _forget(context, target)
        return
    for name in list(target.columns):
        context.journal.set(target.columns, name, array((target.rows,)))


def _copied(target: DataFrame) -> DataFrame:
    columns = {name: _custom(column) for name, column in target.columns.items()}
    return DataFrame(columns, replace(target.state), target.origin)


def _custom(column: Array) -> Array:
    return array(column.shape.dims, column.dtype, column.facts)


def _with_rows(target: DataFrame, rows: Dim) -> DataFrame:
    columns = {
        name: array((rows,), column.dtype, replace(column.facts, attained=False, distinct=None))
        for name, column in target.columns.items()
    }
    return DataFrame(columns, replace(target.state, rows=rows), target.origin)


def _pop(context: Context, target: DataFrame, call: Call) -> Value:
    name = call.get("item", 0)
    column = indexing.part_of_frame(target, name, call.span)
    is_named = target.is_named
    context.journal.delete(target.columns, name)
    if not is_named:
        context.journal.change(target.state).complete = False
    return column


def _drop(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    """`drop(columns=[...])`, `drop("a", axis=1)`; after dropping rows, their number is unknown."""
    by_axis = call.get("axis", 1) in (1, "columns")
    names = call.get("labels", 0) if by_axis else call.keywords.get("columns")
    if names is None:
        return _with_rows(target, UnknownDim("the rows that are left"))
    listed = [names] if isinstance(names, str | int) else to_items(names)
    if listed is None or not all(isinstance(each, str | int) for each in listed):
        return DataFrame({}, TableState(target.rows, False), target.origin)
    kept = {name: _custom(each) for name, each in target.columns.items() if name not in listed}
    complete = target.complete and target.is_named
    return DataFrame(kept, replace(target.state, complete=complete), target.origin)


def _chosen(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    """`filter(["a", "b"])`: columns by their names."""
    names = to_items(call.get("items", 0))
    if names is None or len(call.positional) + len(call.keywords) > 1:
        return Unknown("columns that are not known")
    return indexing.part_of_frame(target, ListValue(names), call.span)


def _filled(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    """`fillna(0)` and its like: other values in the same rows and columns."""
    columns = {name: array((target.rows,)) for name in target.columns}
    return DataFrame(columns, replace(target.state), target.origin)


def _to_numpy(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    made = frame_array(target)
    asked = call.get("dtype", 0)
    return made if asked is None else astype(made, dtypes.dtype_of(asked))


def _head(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    count = call.get("n", 0, 5)
    if not isinstance(count, int) or count < 0 or not isinstance(target.rows, int):
        return _with_rows(target, UnknownDim("some rows"))
    return _with_rows(target, min(count, target.rows))


def _sample(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    share, count = call.keywords.get("frac"), call.get("n", 0)
    rows: Dim = UnknownDim("some rows")
    if isinstance(count, int):
        rows = count
    elif isinstance(share, int | float) and isinstance(target.rows, int):
        rows = round(share * target.rows)
    return _with_rows(target, rows)


def _astype(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    given = call.get("dtype", 0)
    if isinstance(given, DictValue):
        return _with_rows(target, target.rows)
    dtype = dtypes.dtype_of(given)
    columns = {name: astype(column, dtype) for name, column in target.columns.items()}
    return DataFrame(columns, replace(target.state), target.origin)


def _of_columns(context: Context, target: DataFrame, call: Call) -> Value:  # noqa: ARG001
    """`mean()`, `std()` and the like: one number per column."""
    if call.positional or call.keywords:
        return Unknown("numbers of a table")
    width = target.shape.dims[1] if target.shape.dims else UnknownDim("columns of a table")
    return Series(array((width,)))


METHODS: Final = {
    **dict.fromkeys(("mean", "std", "min", "max", "median", "var", "sum"), _of_columns),
    **dict.fromkeys(
        ("abs", "bfill", "clip", "ffill", "fillna", "interpolate", "round", "sort_values"), _filled
    ),
    "filter": _chosen,
    "pop": _pop,
    "drop": _drop,
    "to_numpy": _to_numpy,
    "head": _head,
    "tail": _head,
    "sample": _sample,
    "astype": _astype,
}


def call_of_series(context: Context, target: Series, name: str, call: Call) -> Value:
    """A method of a column."""
    method = METHODS_OF_SERIES.get(name)
    made = None if method is None else method(context, target, call)
    return Unknown(f"the result of '{name}' of a column") if made is None else made


def _values(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    return None if call.positional or call.keywords else target.array


def _listed(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    return ListValue([Rest("the values of a column", array((), target.array.dtype))])


def _cast(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    dtype = dtypes.dtype_of(call.get("dtype", 0))
    return Series(astype(target.array, dtype), target.name)


def _copy(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    return Series(_custom(target.array), target.name)


def _without_index(context: Context, target: Series, call: Call) -> Value:
    """With the index as a column it is a table."""
    return _copy(context, target, call) if call.keywords.get("drop") is True else None


def _unique(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    count = target.array.facts.distinct
    rows = UnknownDim("the number of different values") if count is None else count
    return array((rows,), target.array.dtype, target.array.facts)


def _number_of_values(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    return target.array.facts.distinct


def _changed(context: Context, target: Series, call: Call) -> Value:  # noqa: ARG001
    return Series(array(target.array.shape.dims), target.name)


def _reduced(name: str) -> SeriesMethod:
    """A reduction of NumPy, for a call without arguments."""

    def reduce(context: Context, target: Series, call: Call) -> Value:
        if call.positional or call.keywords:
            return None
        return ARRAYS.call_method(context, target.array, name, call)

    return reduce


METHODS_OF_SERIES: Final[dict[str, SeriesMethod]] = {
    **{name: _reduced(name) for name in ("max", "min", "mean", "sum", "std")},
    **dict.fromkeys(("map", "apply", "fillna", "replace", "shift"), _changed),
    **dict.fromkeys(("tolist", "to_list"), _listed),
    "to_numpy": _values,
    "astype": _cast,
    "copy": _copy,
    "reset_index": _without_index,
    "unique": _unique,
    "nunique": _number_of_values,
}
"""The methods of a column; what returns None is not known."""
