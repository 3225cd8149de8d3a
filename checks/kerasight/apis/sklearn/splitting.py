"""`train_test_split`: parts of arrays with the numbers of rows as in scikit-learn."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import ranges
from kerasight.apis.arrays.making import to_array
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.values.data import Array, DataFrame, Facts, Series, Step, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


@transfer(
    "sklearn.model_selection.train_test_split",
    "sklearn.model_selection.**.train_test_split",
    "sklearn.cross_validation.train_test_split",
)
@needs_all_arguments
def train_test_split(context: Context, call: Call) -> Value:  # noqa: ARG001
    """Two parts of each array, those for training first.

    `_validate_shuffle_split` of sklearn/model_selection/_split.py: the test part is rounded up, the
    training part down, and each is by default the rest of the other.
    """
    rows = next((size for size in map(_rows, call.positional) if isinstance(size, int)), None)
    sizes = _sizes(rows, call.keywords.get("test_size"), call.keywords.get("train_size"))
    shuffle = call.keywords.get("shuffle", True)
    drawn = (Step("shuffled", "`train_test_split`", call.span),) if shuffle is True else ()
    parts: list[Value] = []
    for value in call.positional:
        for which, size in zip(("train", "test"), sizes, strict=True):
            steps = (*drawn, Step("split", which, call.span))
            parts.append(_part(value, Drawing(size, shuffle is not False, steps)))
    return tuple(parts)


class Drawing(NamedTuple):
    """How a part is drawn."""

    rows: Dim

    shuffled: bool
    """Whether the rows are shuffled."""

    steps: tuple[Step, ...]
    """The steps that its data gets."""


def _rows(value: Value) -> Dim:
    if isinstance(value, DataFrame):
        return value.rows
    items = to_items(value)
    if items is not None:
        return len(items)
    found = to_array(value)
    return UnknownDim("rows that are not known") if found is None else found.rows


def _sizes(rows: int | None, test: Value, train: Value) -> tuple[Dim, Dim]:
    unknown = UnknownDim("the size of a part of the data")
    if not isinstance(test, int | float | None) or not isinstance(train, int | float | None):
        return unknown, unknown
    if rows is None or any(abs(each or 0) > sys.maxsize for each in (rows, test, train)):
        return unknown, unknown
    if test is None and train is None:
        test = 0.25
    tested = math.ceil(test * rows) if isinstance(test, float) else test
    trained = math.floor(train * rows) if isinstance(train, float) else train
    if tested is None:
        assert trained is not None
        tested = rows - trained
    elif trained is None:
        trained = rows - tested
    return trained, tested


def _part(value: Value, drawing: Drawing) -> Value:
    if isinstance(value, DataFrame):
        columns = {name: _part_of_array(each, drawing) for name, each in value.columns.items()}
        return DataFrame(columns, replace(value.state, rows=drawing.rows), value.origin)
    if isinstance(value, Series):
        return Series(_part_of_array(value.array, drawing), value.name)
    found = to_array(value)
    if found is None:
        return Unknown("a part of what is not known")
    return _part_of_array(found, drawing)


def _part_of_array(value: Array, drawing: Drawing) -> Array:
    dims = value.shape.dims
    shape = None if not dims else (drawing.rows, *dims[1:])
    facts: Facts = ranges.part(value.facts)
    if drawing.shuffled:
        drawn = value.facts.drawn
        drawn = None if drawn is None else drawn._replace(in_order=False)
        facts = replace(facts, order="shuffled", labels=value.facts.labels, drawn=drawn)
    for step in drawing.steps:
        facts = facts.did(step)
    return array(shape, value.dtype, facts, reason=value.shape.reason)
