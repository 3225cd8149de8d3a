"""Parts of tables: `df["a"]`, `df[["a", "b"]]`, `df[df.a > 0]`, `df.iloc[:, :-1]`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import indexing
from kerasight.apis.arrays.making import to_array
from kerasight.apis.pandas.making import column_of
from kerasight.values.data import (
    NO_FACTS,
    Array,
    DataFrame,
    Facts,
    Indexer,
    Series,
    TableState,
    array,
)
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def part_of_series(column: Series, index: Value, span: Span) -> Value:
    """`column[index]`."""
    made = indexing.item(column.array, index, span)
    if isinstance(made, Array) and made.shape.rank == 1:
        return Series(made, column.name)
    return made


def part_of_frame(frame: DataFrame, index: Value, span: Span) -> Value:
    """`df[index]`: a column, several, or rows."""
    if isinstance(index, str | int) and not isinstance(index, bool):
        return _column(frame, index)
    names = to_items(index)
    if names is not None:
        return _columns(frame, names)
    return rows(frame, index, span)


def _column(frame: DataFrame, name: Value) -> Value:
    if name in frame.columns:
        return Series(frame.columns[name], name)
    if frame.complete and frame.is_named:
        return Unknown(f"there is no column {name!r}")
    facts = Facts(origin=frame.origin)
    return Series(array((frame.rows,), None, facts), name)


def _columns(frame: DataFrame, names: list[Value]) -> Value:
    if not all(isinstance(name, str | int) for name in names):
        return Unknown("columns that are not known")
    chosen = [_column(frame, name) for name in names]
    columns = {
        name: each.array
        for name, each in zip(names, chosen, strict=True)
        if isinstance(each, Series)
    }
    if len(columns) < len(names):
        return Unknown("columns that are not there")
    return DataFrame(columns, TableState(frame.rows), frame.origin)


def rows(frame: DataFrame, index: Value, span: Span) -> Value:
    """The rows selected by a slice, a mask or positions."""
    made = indexing.item(array((frame.rows,)), index, span)
    size: Dim = (
        made.rows if isinstance(made, Array) and made.shape.dims else UnknownDim("some rows")
    )
    columns: dict[Value, Array] = {}
    for name, column in frame.columns.items():
        part = indexing.item(column, index, span)
        columns[name] = part if isinstance(part, Array) else array((size,), column.dtype)
    return DataFrame(columns, replace(frame.state, rows=size), frame.origin)


def indexed(indexer: Indexer, index: Value, span: Span) -> Value:
    """`df.iloc[rows, columns]`; for `loc`, only names of columns are followed."""
    frame, by_position = indexer.of, indexer.name == "iloc"
    if isinstance(frame, Series):
        made = indexing.item(frame.array, index, span) if by_position else None
        if isinstance(made, Array) and made.shape.dims:
            return Series(made, frame.name)
        return Unknown("some rows")
    first, second = index if isinstance(index, tuple) and len(index) == 2 else (index, slice(None))
    if isinstance(first, slice) and first != slice(None) and not by_position:
        first = Unknown("rows by their names")
    chosen = _by_position(frame, second) if by_position else _by_name(frame, second)
    if isinstance(first, int):
        return Unknown(frame.state.why)
    if isinstance(chosen, Series):
        made = indexing.item(chosen.array, first, span)
        return Series(made, chosen.name) if isinstance(made, Array) else made
    return rows(chosen, first, span) if isinstance(chosen, DataFrame) else chosen


def _by_name(frame: DataFrame, names: Value) -> Value:
    if names == slice(None):
        return frame
    if isinstance(names, slice):
        return DataFrame({}, TableState(frame.rows, False), frame.origin)
    listed = to_items(names)
    if listed is not None:
        return _columns(frame, listed)
    return _column(frame, names) if isinstance(names, str) else Unknown("columns by their names")


def _by_position(frame: DataFrame, index: Value) -> Value:
    if index == slice(None):
        return frame
    titles = list(frame.columns)
    if not frame.complete:
        if isinstance(index, int):
            return Series(array((frame.rows,), None, Facts(origin=frame.origin)))
        return DataFrame({}, TableState(frame.rows, False), frame.origin)
    if isinstance(index, int) and -len(titles) <= index < len(titles):
        return Series(frame.columns[titles[index]], titles[index])
    if isinstance(index, slice):
        chosen = {title: frame.columns[title] for title in titles[index]}
        return DataFrame(chosen, replace(frame.state), frame.origin)
    return Unknown("columns by positions that are not known")


def set_column(context: Context, frame: DataFrame, name: Value, value: Value) -> None:
    """`df[name] = value`."""
    column = column_of(value)
    if not isinstance(name, str | int):
        context.journal.change(frame.state).complete = False
        for each in list(frame.columns):
            context.journal.set(frame.columns, each, array((frame.rows,)))
        return
    if column is None:
        found = to_array(value)
        facts = found.facts if found is not None and found.shape.dims == () else NO_FACTS
        dtype = found.dtype if found is not None and found.shape.dims == () else None
        column = array((frame.rows,), dtype, facts)
    context.journal.set(frame.columns, name, column)
