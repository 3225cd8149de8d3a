"""Arithmetic on the facts about numbers in arrays."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arrays import dtypes
from kerasight.apis.arrays.drawing import combined, mapped
from kerasight.values.data import NO_FACTS, Facts, Labels, Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kerasight.values.findings import Span
    from kerasight.values.shapes import Dim


def number(value: float) -> Facts:
    """The facts of one number, empty if it is not a finite float."""
    try:
        if not math.isfinite(value):
            return NO_FACTS
    except OverflowError:
        return NO_FACTS
    if isinstance(value, int):
        value = int(value)
    return Facts(value, value, attained=True, distinct=1)


def between(low: float, high: float, attained: bool = False) -> Facts:
    """Numbers from `low` to `high`, both included."""
    return Facts(low, high, attained=attained)


def constant(facts: Facts) -> float | None:
    """The number that all elements are equal to, None if they differ or are unknown."""
    return facts.low if facts.low == facts.high else None


def bounds_of(dtype: str | None, facts: Facts) -> Facts:
    """Facts for a dtype: a range outside of it has overflowed."""
    limits = dtypes.bounds(dtype)
    if limits is None:
        return facts
    if facts.low is None or facts.high is None:
        drawn = facts.drawn
        if drawn is None or (limits[0] <= drawn.ends[0] and drawn.ends[1] <= limits[1]):
            return facts
        return replace(facts, drawn=None)
    if facts.low < limits[0] or facts.high > limits[1]:
        return replace(
            facts, low=None, high=None, attained=False, labels=None, order=None, drawn=None
        )
    return facts


def union(facts: Iterable[Facts]) -> Facts:
    """The facts of numbers of which each is from one of several arrays."""
    first, *others = facts
    for other in others:
        known = None not in (first.low, first.high, other.low, other.high)
        same = (first.low, first.high) == (other.low, other.high)
        first = Facts(
            min(first.low, other.low) if known else None,  # type: ignore[type-var]
            max(first.high, other.high) if known else None,  # type: ignore[type-var]
            attained=known and same and first.attained and other.attained,
            labels=first.labels if first.labels == other.labels else None,
            origin=first.origin if first.origin == other.origin else None,
            history=first.history if first.history == other.history else (),
        )
    return first


def part(facts: Facts) -> Facts:
    """The facts of some of the numbers: the ends of the range need not be among them.

    A part of sorted labels may have only some of the classes.
    """
    labels = facts.labels
    if labels is not None and facts.order == "sorted":
        labels = Labels(labels.form)
    single = facts.low is not None and facts.low == facts.high
    distinct = facts.distinct if single else None
    drawn = None if facts.drawn is None or facts.drawn.in_order else facts.drawn
    return replace(
        facts,
        attained=facts.attained and single,
        distinct=distinct,
        labels=labels,
        drawn=drawn,
        texts=None,
    )


def rows_kept(facts: Facts, before: tuple[Dim, ...] | None, after: tuple[Dim, ...] | None) -> Facts:
    """The facts of an array with another shape: one-hot labels are along the last axis."""
    if facts.labels is None or facts.labels.form != "one-hot":
        return facts
    same = bool(before) and bool(after) and before[-1] == after[-1]  # type: ignore[index]
    return facts if same else replace(facts, labels=None)


def _add(one: float, other: float) -> float:
    return one + other


def _subtract(one: float, other: float) -> float:
    return one - other


def _multiply(one: float, other: float) -> float:
    return one * other


def _divide(one: float, other: float) -> float:
    return one / other


def _floor(one: float, other: float) -> float:
    return one // other


CORNERS: Final[dict[str, Callable[[float, float], float]]] = {
    "Add": _add,
    "Sub": _subtract,
    "Mult": _multiply,
    "Div": _divide,
    "FloorDiv": _floor,
}
"""Operations whose least and largest results are at the ends of the ranges."""


def _range(kind: str, one: Facts, other: Facts) -> tuple[float, float] | None:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    try:
        if kind in CORNERS:
            if kind in ("Div", "FloorDiv") and other.low <= 0 <= other.high:
                return None
            compute = CORNERS[kind]
            ends = [compute(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
            return min(ends), max(ends)
        exponent = constant(other)
        if kind == "Pow" and exponent is not None and one.low >= 0 and exponent > 0:
            return one.low**exponent, one.high**exponent
        if kind == "Pow" and exponent == 2:
            return 0, max(one.low**2, one.high**2)
        if kind == "Mod" and exponent is not None and exponent > 0:
            if one.low >= 0 and one.high < exponent:
                return one.low, one.high
            return 0, exponent
    except (OverflowError, ArithmeticError):
        return None
    return None


def arithmetic(kind: str, one: Facts, other: Facts, span: Span) -> Facts:
    """The facts of `one <kind> other`; the larger array comes first."""
    found = _range(kind, one, other)
    left, right = constant(one), constant(other)
    is_single = left is not None or right is not None
    base = other if left is not None or (one.origin is None and not one.history) else one
    steady = kind in ("Add", "Sub", "Mult", "Div") and is_single
    low, high = found or (None, None)
    result = Facts(
        low,
        high,
        drawn=combined(kind, one, other),
        attained=found is not None and steady and one.attained and other.attained,
        distinct=one.distinct if steady and right not in (None, 0) else None,
        origin=base.origin,
        history=base.history,
    )
    if right is not None and kind in ("Add", "Sub"):
        amount = right if kind == "Sub" else -right
        result = replace(result, labels=_shifted(one, amount), order=one.order)
        return result.did(Step("shifted", f"shifted by {-amount:g}", span, amount))
    if right is not None and right > 0 and kind in ("Mult", "Div"):
        divisor = right if kind == "Div" else 1 / right
        result = replace(result, order=one.order)
        words = f"divided by {right:g}" if kind == "Div" else f"multiplied by {right:g}"
        return result.did(Step("scaled", words, span, divisor))
    if left is None and right is None and kind in ("Sub", "Div"):
        words = "divided by numbers" if kind == "Div" else "less other numbers"
        return result.did(Step("scaled" if kind == "Div" else "shifted", words, span))
    return result


def _shifted(facts: Facts, amount: float) -> Labels | None:
    labels = facts.labels
    if labels is None or labels.form != "integers" or amount != int(amount):
        return None
    first = None if labels.first is None else labels.first - int(amount)
    return labels._replace(first=first)


def monotone(facts: Facts, function: Callable[[float], float]) -> Facts:
    """The facts after an increasing function of each number."""
    kept = replace(
        facts,
        labels=None,
        low=None,
        high=None,
        attained=False,
        distinct=None,
        drawn=None if facts.drawn is None else mapped(facts.drawn, function),
    )
    if facts.low is None or facts.high is None:
        return kept
    try:
        return replace(
            kept, low=function(facts.low), high=function(facts.high), attained=facts.attained
        )
    except (ValueError, ArithmeticError):
        return kept
