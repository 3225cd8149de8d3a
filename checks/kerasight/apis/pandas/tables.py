"""What Python does with tables and columns: `df.values`, `df.shape`, `df.price`, `df["price"]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays.making import frame_array
from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.numpy.arrays import ARRAYS, sizes_of
from kerasight.apis.pandas import indexing, methods
from kerasight.values.data import DataFrame, Indexer, Series
from kerasight.values.objects import BoundMethod, ListValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

INDEXERS: Final = ("iloc", "loc", "at", "iat")


class SeriesBehaviour(Behaviour[Series]):
    """Columns."""

    def attribute(self, value: Series, name: str) -> Value:
        """`column.name`: a property, an indexer or a method."""
        if name in INDEXERS:
            return Indexer(value, name)
        if name == "values":
            return value.array
        if name in ("shape", "dtype", "ndim", "size"):
            return ARRAYS.attribute(value.array, name)
        return value.name if name == "name" else BoundMethod(value, name)

    def call_method(self, context: Context, target: Series, name: str, call: Call) -> Value:
        """`column.name(...)`."""
        if call.open:
            return Unknown(f"the result of '{name}'")
        return methods.call_of_series(context, target, name, call)

    def item(self, value: Series, index: Value, span: Span) -> Value:
        """`column[index]`."""
        return indexing.part_of_series(value, index, span)

    def length(self, value: Series) -> int | None:
        """`len(column)`."""
        return ARRAYS.length(value.array)


class FrameBehaviour(Behaviour[DataFrame]):
    """Tables."""

    def attribute(self, value: DataFrame, name: str) -> Value:
        """`df.name`: a property, an indexer, a method, or a column."""
        if name in INDEXERS:
            return Indexer(value, name)
        if name == "shape":
            return sizes_of(value.shape)
        if name == "values":
            return frame_array(value)
        if name == "columns":
            known = value.complete and not any(isinstance(each, Unknown) for each in value.columns)
            return (
                ListValue(list(value.columns)) if known else Unknown("columns that are not known")
            )
        if name in ("dtypes", "index"):
            return Unknown(f"'{name}' of a table")
        if name in value.columns:
            return Series(value.columns[name], name)
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: DataFrame, name: str, call: Call) -> Value:
        """`df.name(...)`."""
        if call.open:
            return Unknown(f"the result of '{name}'")
        return methods.call_of_frame(context, target, name, call)

    def item(self, value: DataFrame, index: Value, span: Span) -> Value:
        """`df[index]`."""
        return indexing.part_of_frame(value, index, span)

    def set_item(self, context: Context, target: DataFrame, index: Value, value: Value) -> None:
        """`df[name] = value`."""
        indexing.set_column(context, target, index, value)

    def delete_item(self, context: Context, target: DataFrame, index: Value) -> None:
        """`del df[name]`."""
        methods.delete_column(context, target, index)

    def set_attribute(self, context: Context, target: DataFrame, name: str, value: Value) -> None:
        """`df.columns = [...]`, `df.price = ...`; an attribute that is no column stays one."""
        if name == "columns":
            methods.rename_columns(context, target, value)
        elif name in target.columns:
            indexing.set_column(context, target, name, value)

    def length(self, value: DataFrame) -> int | None:
        """`len(df)`."""
        return value.rows if isinstance(value.rows, int) else None


class IndexerBehaviour(Behaviour[Indexer]):
    """`df.iloc` and its like."""

    def item(self, value: Indexer, index: Value, span: Span) -> Value:
        """`df.iloc[rows, columns]`."""
        return indexing.indexed(value, index, span)

    def set_item(self, context: Context, target: Indexer, index: Value, value: Value) -> None:  # noqa: ARG002
        """`df.loc[rows, columns] = value`: by names, rows and columns may be added."""
        if isinstance(target.of, DataFrame):
            methods.set_part(context, target.of, by_name=target.name in ("loc", "at"))


behaves(Series, SeriesBehaviour())
behaves(DataFrame, FrameBehaviour())
behaves(Indexer, IndexerBehaviour())
