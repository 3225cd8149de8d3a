"""Making tables: columns are known from the program, rows of files are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import dtypes, ranges
from kerasight.apis.arrays.making import to_array
from kerasight.apis.files.tables import read_records, read_table
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.values.data import (
    TEXTS,
    Array,
    DataFrame,
    Facts,
    Labels,
    Origin,
    Series,
    TableState,
    array,
)
from kerasight.values.objects import DictValue, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

SEPARATORS: Final = {"pandas.read_csv": ",", "pandas.read_table": "\t"}
"""What stands between two columns, unless an argument says so."""


def column_of(value: Value) -> Array | None:
    """A column of a table made from a list, an array or another column."""
    found = to_array(value)
    if found is None or found.shape.rank != 1:
        return None
    return array(found.shape.dims, found.dtype, found.facts)


def frame_of(columns: dict[Value, Array], complete: bool = True) -> DataFrame:
    """A table with these columns."""
    rows: Dim = UnknownDim("rows that are not known")
    for column in columns.values():
        if isinstance(column.rows, int):
            rows = column.rows
    return DataFrame(columns, TableState(rows, complete))


@transfer(*(f"pandas.read_{kind}" for kind in ("csv", "table", "excel", "json", "parquet")))
@needs_all_arguments
def read(context: Context, call: Call) -> Value:
    """`pd.read_csv(...)` and its like: known by its header if it is a text file that is there."""
    if {"chunksize", "iterator", "squeeze"} & set(call.keywords):
        return opaque(context, call)
    separator = SEPARATORS.get(call.path)
    found = None
    if separator is not None:
        found = read_table(context, call, separator)
    elif call.path == "pandas.read_json":
        found = read_records(context, call)
    if found is not None:
        return found
    origin = Origin(f"`pd.{call.path.removeprefix('pandas.')}(...)`", call.span)
    rows = UnknownDim("rows of a file")
    titles = _titles(call) if separator is not None else None
    if titles is not None:
        columns: dict[Value, Array] = {title: array((rows,)) for title in titles}
        return DataFrame(columns, TableState(rows), origin)
    state = TableState(rows, False, f"the result of {call.path}")
    return DataFrame({}, state, origin)


INDEXED: Final = frozenset({"date_parser", "index_col", "parse_dates"})
"""Arguments that may move a column into the index, or join columns."""


def _titles(call: Call) -> list[Value] | None:
    """The names of all columns that `read_csv` reads, None if only the file knows.

    `usecols=[1]` says how many there are, not how they are called.
    """
    names, columns = to_items(call.keywords.get("names")), call.keywords.get("usecols")
    if INDEXED & set(call.keywords):
        return None
    listed = to_items(columns)
    if listed is not None and len(set(map(str, listed))) == len(listed):
        if all(type(each) is int for each in listed):
            return [Unknown(f"column {each!r}") for each in listed]
        return list(listed) if len(listed) == 1 and isinstance(listed[0], str) else None
    known = names is not None and all(isinstance(each, str | int) for each in names)
    return names if known and columns is None else None


@transfer("pandas.DataFrame")
@needs_all_arguments
def make_frame(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`pd.DataFrame({"a": [1, 2]})`, `pd.DataFrame(array, columns=[...])`."""
    given, names = call.get("data", 0), to_items(call.get("columns", 2))
    if isinstance(given, DictValue) and given.complete and "index" not in call.keywords:
        made = {name: column_of(value) for name, value in given.items.items()}
        known = {name: column for name, column in made.items() if column is not None}
        complete = len(known) == len(made) and "columns" not in call.keywords
        return frame_of(known, complete)
    found = to_array(given) if given is not None else None
    if found is None or found.shape.rank != 2 or not found.shape.dims:
        return Unknown("a table of what is not known")
    width = found.shape.dims[1]
    titles = names if names is not None else list(range(width)) if isinstance(width, int) else None
    if titles is None or (isinstance(width, int) and len(titles) != width):
        return DataFrame({}, TableState(found.rows, False))
    facts = ranges.part(found.facts)
    columns = {title: array((found.rows,), found.dtype, facts) for title in titles}
    return DataFrame(columns, TableState(found.rows), found.facts.origin)


@transfer("pandas.Series")
@needs_all_arguments
def make_series(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`pd.Series(values, name=...)`."""
    column = column_of(call.get("data", 0, Unknown()))
    if column is None or "dtype" in call.keywords or "index" in call.keywords:
        return Unknown("a column of what is not known")
    return Series(column, call.keywords.get("name"))


@transfer("pandas.get_dummies")
@needs_all_arguments
def get_dummies(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`pd.get_dummies(column)`: a boolean column for each different value."""
    given = call.get("data", 0)
    if isinstance(given, DataFrame) or len(call.positional) > 1:
        rows = given.rows if isinstance(given, DataFrame) else UnknownDim("rows of a column")
        return DataFrame({}, TableState(rows, False))
    column = column_of(given)
    if column is None:
        return Unknown("dummies of what is not known")
    asked = call.keywords.get("dtype")
    dtype = "bool" if asked is None else dtypes.dtype_of(asked)
    classes = column.facts.distinct
    plain = not set(call.keywords) - {"dtype"}
    facts = Facts(0, 1, labels=Labels("one-hot", classes), origin=column.facts.origin)
    if classes is None or not plain or column.dtype in TEXTS:
        # The program may ask for the columns by the words, which are not kept.
        return DataFrame({}, TableState(column.rows, False), column.facts.origin)
    names = [Unknown(f"value {index}") for index in range(classes)]
    columns: dict[Value, Array] = {name: array((column.rows,), dtype, facts) for name in names}
    return DataFrame(columns, TableState(column.rows), column.facts.origin)


@transfer("pandas.concat")
@needs_all_arguments
def concat(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`pd.concat(tables, axis=0)`."""
    items = to_items(call.get("objs", 0))
    frames = [each for each in items or () if isinstance(each, DataFrame)]
    if not frames or len(frames) < len(items or ()):
        return Unknown("tables put together that are not all known")
    complete = all(each.complete for each in frames)
    if call.get("axis", 1, 0) in (1, "columns"):
        columns: dict[Value, Array] = {}
        for each in frames:
            columns |= each.columns
        return DataFrame(columns, TableState(frames[0].rows, complete))
    sizes = [each.rows for each in frames if isinstance(each.rows, int)]
    rows: Dim = UnknownDim("rows that are not known")
    if len(sizes) == len(frames):
        rows = sum(sizes)
    names = list(frames[0].columns)
    if not complete or any(list(each.columns) != names for each in frames):
        return DataFrame({}, TableState(rows, False))
    return DataFrame({name: _below(frames, name, rows) for name in names}, TableState(rows))


def _below(frames: list[DataFrame], name: Value, rows: Dim) -> Array:
    parts = [each.columns[name] for each in frames]
    kinds = {each.dtype for each in parts}
    dtype = kinds.pop() if len(kinds) == 1 else None
    return array((rows,), dtype, ranges.union([each.facts for each in parts]))
