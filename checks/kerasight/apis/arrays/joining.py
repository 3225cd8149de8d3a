"""Data after branches and loops: joins and widening."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kerasight.apis.arrays import ranges
from kerasight.values.data import (
    NO_FACTS,
    Array,
    DataFrame,
    Dataset,
    Facts,
    Series,
    array,
)
from kerasight.values.objects import BY_BRANCH, DataValue, Unknown, Value
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Callable

LOOP = "changes in a loop"


def join(
    first: DataValue,
    second: DataValue,
    join_shapes: Callable[[Shape, Shape], Shape],
    join_values: Callable[[Value, Value], Value],
) -> Value:
    """The join of two data values of one kind; unknown if nothing is known."""
    if isinstance(first, Facts) and isinstance(second, Facts):
        return ranges.union([first, second])
    if isinstance(first, Array) and isinstance(second, Array):
        return _join_arrays(first, second, join_shapes)
    if isinstance(first, Series) and isinstance(second, Series):
        name = first.name if first.name == second.name else None
        return Series(_join_arrays(first.array, second.array, join_shapes), name)
    if isinstance(first, Dataset) and isinstance(second, Dataset):
        return _join_datasets(first, second, join_values)
    return Unknown(BY_BRANCH)


def _join_arrays(
    first: Array, second: Array, join_shapes: Callable[[Shape, Shape], Shape]
) -> Array:
    made = Array(
        join_shapes(first.shape, second.shape),
        first.dtype if first.dtype == second.dtype else None,
        library=first.library,
    )
    made.memory["facts"] = ranges.union([first.facts, second.facts])
    return made


def _join_datasets(
    first: Dataset, second: Dataset, join_values: Callable[[Value, Value], Value]
) -> Dataset:
    def same(name: str) -> Any:
        one, other = getattr(first, name), getattr(second, name)
        return one if one == other else None

    return Dataset(
        join_values(first.element, second.element),
        same("batches"),
        first.batch_size if first.batch_size == second.batch_size else UnknownDim(BY_BRANCH),
        first.drops and second.drops,
        same("cardinality"),
        first.repeated or second.repeated,
        first.shuffled or second.shuffled,
        origin=same("origin"),
        history=same("history") or (),
    )


def snapshot(value: DataValue) -> DataValue:
    """A snapshot of data, which later changes do not affect."""
    if isinstance(value, Array):
        return _kept(value)
    if isinstance(value, Series):
        return Series(_kept(value.array), value.name)
    if isinstance(value, DataFrame):
        columns = {name: _kept(column) for name, column in value.columns.items()}
        return DataFrame(columns, replace(value.state), value.origin)
    return value


def _kept(value: Array) -> Array:
    return array(value.shape.dims, value.dtype, value.facts, value.library, value.shape.reason)


def widened(value: DataValue) -> Value:
    """Widening of data that a loop changes any number of times."""
    if isinstance(value, Facts):
        return NO_FACTS
    if isinstance(value, Array):
        return Array(unknown_shape(LOOP), library=value.library)
    if isinstance(value, Dataset):
        return Dataset(Unknown(LOOP), None, UnknownDim(LOOP), origin=value.origin)
    return Unknown(LOOP)
