"""The effects of NumPy functions on facts about numbers: one rule per kind."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import drawing, dtypes, ranges
from kerasight.apis.arrays.arithmetic import TRUTHS, operate, unary
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.function import Dims, Given, total
from kerasight.values.data import NO_FACTS, Array, Facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.values.objects import Value

OPERATORS: Final = {
    "add": "Add",
    "subtract": "Sub",
    "multiply": "Mult",
    "divide": "Div",
    "true_divide": "Div",
    "floor_divide": "FloorDiv",
    "power": "Pow",
    "mod": "Mod",
    "remainder": "Mod",
}
"""Functions that are equivalent to a Python operator."""

MONOTONE: Final[dict[str, Callable[[float], float]]] = {
    "sqrt": math.sqrt,
    "cbrt": math.cbrt,
    "exp": math.exp,
    "expm1": math.expm1,
    "log": math.log,
    "log1p": math.log1p,
    "log2": math.log2,
    "log10": math.log10,
    "tanh": math.tanh,
    "floor": math.floor,
    "ceil": math.ceil,
    "trunc": math.trunc,
    "rint": round,
}
"""Monotonic functions."""


class Case(NamedTuple):
    """A call of a NumPy function."""

    name: str
    """The function."""

    own: Facts
    """The facts about its first array."""

    first: Array | None
    given: Given
    found: Dims | list[Dims]


def arrays_of(given: Given) -> list[Array]:
    """The arrays of a call, as arguments or in a list."""
    values = given.value("values")
    listed = to_items(values) if values is not None else None
    if listed is None and isinstance(values, Array):
        listed = [values]
    if listed is None:
        listed = [given.value(name) for name, _ in given.function.parameters[:3]]
    return [each for each in map(to_array, listed) if each is not None]


def facts_of(rule: str, name: str, given: Given, found: Dims | list[Dims]) -> Facts:
    """The facts about a result by a rule of `kerasight.apis.numpy.functions`."""
    first = to_array(given.value("x"))
    own = NO_FACTS if first is None else first.facts
    facts = RULES[rule](Case(name, own, first, given, found))
    if first is None or isinstance(found, list) or rule not in SAME_NUMBERS:
        return facts
    if name in TURNS:
        return replace(facts, labels=None, order=None)
    return ranges.rows_kept(facts, first.shape.dims, found)


SAME_NUMBERS: Final = frozenset({"kept", "moved", "view", "part"})

TURNS: Final = frozenset("transpose permute_dims swapaxes moveaxis rot90".split())
"""Functions that permute axes."""


def _kept(case: Case) -> Facts:
    return case.own


def _moved(case: Case) -> Facts:
    return replace(case.own, order=None, drawn=None)


def _part(case: Case) -> Facts:
    return ranges.part(case.own)


def _truths(case: Case) -> Facts:  # noqa: ARG001
    return TRUTHS


def _unknown(case: Case) -> Facts:  # noqa: ARG001
    return NO_FACTS


def _monotone(case: Case) -> Facts:
    """An increasing function; 16-bit floats round too coarsely for a range."""
    found = ranges.monotone(case.own, MONOTONE[case.name])
    is_small = case.first is not None and dtypes.through_ufunc(case.first.dtype) == "float16"
    if is_small:
        return replace(found, low=None, high=None, attained=False, drawn=None)
    return found


def _wave(case: Case) -> Facts:
    """Sine and cosine."""
    own = case.own
    drawn = None if own.drawn is None else drawing.wave(own.drawn)
    return Facts(-1, 1, origin=own.origin, history=own.history, drawn=drawn)


def _joined(case: Case) -> Facts:
    arrays = arrays_of(case.given)
    if not arrays:
        return NO_FACTS
    facts = ranges.union([each.facts for each in arrays])
    if isinstance(case.found, list):
        return facts
    if case.name == "stack":
        return replace(facts, labels=None)
    return ranges.rows_kept(facts, arrays[0].shape.dims, case.found)


def _chosen(case: Case) -> Facts:
    chosen = [to_array(case.given.value(each)) for each in ("y", "z")]
    if None in chosen:
        return NO_FACTS
    facts = ranges.union([each.facts for each in chosen if each is not None])
    constant = all(each is not None and ranges.constant(each.facts) is not None for each in chosen)
    if not constant or facts.low is None or facts.high is None:
        return facts
    # Who chooses one of two numbers has samples of both.
    return replace(facts, drawn=drawing.among(facts.low, facts.high, 1))


def _operator(case: Case) -> Facts:
    one, other = case.given.value("x"), case.given.value("y")
    made = operate(OPERATORS[case.name], one, other, case.given.call.span)
    return made.facts if isinstance(made, Array) else NO_FACTS


def _within(case: Case) -> Facts:
    return Facts(case.own.low, case.own.high, origin=case.own.origin)


def _highest(case: Case) -> Facts:
    return _end(case, case.own.high)


def _lowest(case: Case) -> Facts:
    return _end(case, case.own.low)


def _end(case: Case, value: float | None) -> Facts:
    if value is not None and case.own.attained and case.found == ():
        return ranges.number(value)
    return Facts(case.own.low, case.own.high)


def _absolute(case: Case) -> Facts:
    if case.first is None:
        return NO_FACTS
    made = unary("abs", case.first)
    return made.facts if isinstance(made, Array) else NO_FACTS


def _squared(case: Case) -> Facts:
    return ranges.arithmetic("Pow", case.own, ranges.number(2), case.given.call.span)


def _clipped(case: Case) -> Facts:
    limits = (case.given.value("min"), case.given.value("max"))
    low, high = (_limited(end, *limits) for end in (case.own.low, case.own.high))
    numbers = [each if isinstance(each, int | float) else None for each in limits]
    low = numbers[0] if low is None and case.own.low is None else low
    high = numbers[1] if high is None and case.own.high is None else high
    if (low, high) == (case.own.low, case.own.high):
        return case.own
    return replace(
        case.own, low=low, high=high, attained=False, labels=None, distinct=None, drawn=None
    )


def _limited(end: float | None, low: Value, high: Value) -> float | None:
    """An end of a range clipped to two limits; unknown if a limit is."""
    for limit, choose in ((low, max), (high, min)):
        if limit is None:
            continue
        if not isinstance(limit, int | float) or end is None:
            return None
        end = choose(end, limit)
    return end


def _positions(case: Case) -> Facts:
    """`argmax`: positions along an axis; of one-hot labels these are the classes."""
    dims = None if case.first is None else case.first.shape.dims
    if not dims:
        return NO_FACTS
    axes = case.given.integers("axis")
    size = total(dims) if axes is None else dims[axes[0]]
    facts = Facts(0, size - 1) if isinstance(size, int) else NO_FACTS
    labels = case.own.labels
    is_last = axes is not None and axes[0] in (-1, len(dims) - 1)
    if labels is None or labels.form != "one-hot" or not is_last:
        return facts
    return replace(
        facts,
        labels=labels._replace(form="integers", first=0),
        origin=case.own.origin,
        history=case.own.history,
    )


def _sorted(case: Case) -> Facts:
    drawn = None if case.own.drawn is None else case.own.drawn._replace(in_order=True)
    return replace(case.own, order="sorted" if len(case.found) == 1 else None, drawn=drawn)


def _rounded(case: Case) -> Facts:
    decimals = case.given.value("decimals", 0)
    if not isinstance(decimals, int):
        return NO_FACTS
    return ranges.monotone(case.own, lambda each: round(each, decimals))


def _padded(case: Case) -> Facts:
    is_zero = case.given.value("mode", "constant") == "constant"
    if "constant_values" in case.given.call.keywords or not is_zero:
        return NO_FACTS
    return replace(
        ranges.union([case.own, ranges.number(0)]), origin=case.own.origin, history=case.own.history
    )


RULES: Final[dict[str, Callable[[Case], Facts]]] = {
    "kept": _kept,
    "moved": _moved,
    "view": _kept,
    "part": _part,
    "truths": _truths,
    "unknown": _unknown,
    "monotone": _monotone,
    "wave": _wave,
    "joined": _joined,
    "union": _joined,
    "chosen": _chosen,
    "operator": _operator,
    "within": _within,
    "highest": _highest,
    "lowest": _lowest,
    "absolute": _absolute,
    "squared": _squared,
    "clipped": _clipped,
    "positions": _positions,
    "sorted": _sorted,
    "rounded": _rounded,
    "padded": _padded,
}
