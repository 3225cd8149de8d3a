"""Tables and columns as Keras takes them from `fit`, `evaluate` and `predict`."""

from __future__ import annotations

from dataclasses import replace

from kerasight.apis.arrays.making import to_array
from kerasight.values.data import TEXTS, DataFrame, Series
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape


def as_fed(value: DataFrame | Series) -> Value:
    """The array that Keras makes of a table (n, columns), or of a column: (n, 1).

    Keras converts each column of a table by itself: booleans beside floats are no objects to it.
    Measured on Keras 3; keras/src/trainers/data_adapters/array_slicing.py,
    tf_keras/src/engine/data_adapter.py: `expand_1d`.
    """
    array = to_array(value)
    if array is None:
        return Unknown("a table")
    if isinstance(value, Series):
        return replace(array, shape=Shape((*(array.shape.dims or ()), 1)))
    if array.dtype == "object" and not any(each.dtype in TEXTS for each in value.columns.values()):
        return replace(array, dtype=None)
    return array
