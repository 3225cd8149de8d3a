"""Attributes of tables and columns: `df.values`, `df.shape`, `df.columns`, `df.price`."""

from __future__ import annotations

from typing import Final

from kerasight.apis.arrays.making import frame_array
from kerasight.apis.keras.graph.operations import shape_value
from kerasight.apis.numpy import methods as arrays
from kerasight.values.data import DataFrame, DataShape, Series, Tool
from kerasight.values.findings import Position, Span
from kerasight.values.objects import BoundMethod, ListValue, Unknown, Value

INDEXERS: Final = ("iloc", "loc", "at", "iat")

NOWHERE: Final = Span(Position(1, 1), Position(1, 1))


def attribute(value: DataFrame | Series, name: str) -> Value:
    """`df.name`: a property, an indexer, a method, or a column."""
    if name in INDEXERS:
        return Tool(f"pandas.{name}", {"of": value}, NOWHERE)
    if isinstance(value, Series):
        if name == "values":
            return value.array
        if name in ("shape", "dtype", "ndim", "size"):
            return arrays.attribute(value.array, name)
        return value.name if name == "name" else BoundMethod(value, name)
    if name == "shape":
        sizes = shape_value(value.shape)
        return DataShape(sizes) if isinstance(sizes, tuple) else sizes
    if name == "values":
        return frame_array(value)
    if name == "columns":
        known = value.complete and not any(isinstance(each, Unknown) for each in value.columns)
        return ListValue(list(value.columns)) if known else Unknown("columns that are not known")
    if name in ("dtypes", "index"):
        return Unknown(f"'{name}' of a table")
    if name in value.columns:
        return Series(value.columns[name], name)
    return BoundMethod(value, name)
