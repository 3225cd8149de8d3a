"""Arrays as other types: `x.astype(dtype)`, and an integer of NumPy as a number."""

from __future__ import annotations

import math
from dataclasses import replace

from kerasight.apis.arrays import dtypes, ranges
from kerasight.values.data import NO_FACTS, Array, array
from kerasight.values.objects import Integer, Value


def astype(target: Array, dtype: str | None) -> Array:
    """The numbers of an array with another dtype: integers lose fractions."""
    facts = target.facts
    if dtype in dtypes.INTEGERS and target.dtype in dtypes.FLOATS:
        whole = ranges.monotone(facts, _truncated)
        facts = replace(whole, labels=facts.labels, distinct=None)
    elif dtype == "bool" and target.dtype != "bool":
        facts = replace(NO_FACTS, low=0, high=1, origin=facts.origin)
    facts = ranges.bounds_of(dtype, facts)
    return array(target.shape.dims, dtype, facts, target.library, target.shape.reason)


def _truncated(number: float) -> float:
    """A number without its fraction; no number of a distribution without an end has none."""
    return number if math.isinf(number) else int(number)


def as_number(made: Array) -> Value:
    """A known integer becomes a Python number; everything else stays an array."""
    value = ranges.constant(made.facts)
    if made.shape.dims != () or value is None or made.library != "numpy":
        return made
    return Integer(value, made.dtype) if made.dtype in dtypes.INTEGERS else made
