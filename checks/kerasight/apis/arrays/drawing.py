"""How random numbers, and numbers spaced evenly, are spread, and what arithmetic does to it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kerasight.values.data import SHARES, Drawn

if TYPE_CHECKING:
    from kerasight.values.data import Facts

NORMAL: Final = (-0.6745, 0.0, 0.6745, 1.2815, 1.6448, 2.3263, 3.0902)
"""For each share, a number that it is above, of a normal distribution around 0 of width 1."""

FAR: Final = 4.0
"""A number from that distribution is not further away from 0."""

TURN: Final = 6.2
"""Numbers over so wide a range meet all values of a sine."""

FINE: Final = 0.7
"""Numbers that are spaced so finely meet about all of them."""


def uniform(low: float, high: float, count: int | None = None, in_order: bool = False) -> Drawn:
    """Numbers of which each part of a range has the same share."""
    width = high - low
    below = tuple(low + share * width for share in SHARES)
    above = tuple(high - share * width for share in SHARES)
    return Drawn(below, above, (low, high), count, in_order)


def integers(low: int, high: int) -> Drawn:
    """Integers from `low` to `high`, both included, each with the same share."""
    steps = tuple(max(math.ceil(share * (high - low + 1)) - 1, 0) for share in SHARES)
    below, above = tuple(low + step for step in steps), tuple(high - step for step in steps)
    return Drawn(below, above, (low, high))


def among(low: float, high: float, share: float, in_order: bool = False) -> Drawn:
    """Numbers of which at least a share is the least one, and as many are the greatest one."""
    below = tuple(low if each <= share else high for each in SHARES)
    above = tuple(high if each <= share else low for each in SHARES)
    return Drawn(below, above, (low, high), in_order=in_order)


def normal(centre: float, width: float) -> Drawn:
    """Numbers from a normal distribution of a standard deviation of at least 0."""
    below = tuple(centre - width * far for far in NORMAL)
    above = tuple(centre + width * far for far in NORMAL)
    return Drawn(below, above, (centre - FAR * width, centre + FAR * width))


def standardized() -> Drawn:
    """Numbers around their mean of 0 with a standard deviation of 1, however they are spread."""
    some = 0.05
    return Drawn((-some,) * len(SHARES), (some,) * len(SHARES), (-math.inf, math.inf))


def wave(drawn: Drawn) -> Drawn | None:
    """How the sines of numbers are spread, None if they may not go once around."""
    low, high = drawn.ends
    if drawn.above[-1] - drawn.below[-1] < TURN:
        return None
    if drawn.in_order and (drawn.most is None or high - low > FINE * drawn.most):
        return None
    return uniform(-1, 1, drawn.most, drawn.in_order)


def mapped(drawn: Drawn, function: Callable[[float], float]) -> Drawn | None:
    """How the numbers are spread after an increasing function of each, None if that fails."""
    try:
        return drawn._replace(
            below=tuple(map(function, drawn.below)),
            above=tuple(map(function, drawn.above)),
            ends=(function(drawn.ends[0]), function(drawn.ends[1])),
        )
    except (ValueError, ArithmeticError):
        return None


def turned(drawn: Drawn) -> Drawn:
    """How the numbers are spread after a change of sign."""
    low, high = drawn.ends
    return drawn._replace(
        below=tuple(-each for each in drawn.above),
        above=tuple(-each for each in drawn.below),
        ends=(-high, -low),
    )


def loosened(drawn: Drawn, least: float, most: float) -> Drawn:
    """How the numbers are spread after something from `least` to `most` is added to each."""
    return drawn._replace(
        below=tuple(each + most for each in drawn.below),
        above=tuple(each + least for each in drawn.above),
        ends=(drawn.ends[0] + least, drawn.ends[1] + most),
    )


def combined(kind: str, one: Facts, other: Facts) -> Drawn | None:
    """How the numbers of `one <kind> other` are spread, independent of each other or not."""
    if kind in ("Add", "Sub"):
        right = _ends(other)
        if kind == "Sub" and right is not None:
            right = (-right[1], -right[0])
        found = [] if one.drawn is None or right is None else [loosened(one.drawn, *right)]
        left = _ends(one)
        if other.drawn is not None and left is not None:
            second = turned(other.drawn) if kind == "Sub" else other.drawn
            found.append(loosened(second, *left))
        return max(found, key=_spread, default=None)
    if kind in ("Mult", "Div"):
        drawn, factor = one.drawn, _constant(other)
        if drawn is None and kind == "Mult":
            drawn, factor = other.drawn, _constant(one)
        if drawn is None or not factor:
            return None
        scaled = turned(drawn) if factor < 0 else drawn
        amount = abs(factor) if kind == "Mult" else 1 / abs(factor)
        return mapped(scaled, lambda each: each * amount)
    if kind == "Pow" and one.drawn is not None and one.low is not None and one.low >= 0:
        exponent = _constant(other)
        return mapped(one.drawn, lambda each: each**exponent) if exponent else None
    return None


def _constant(facts: Facts) -> float | None:
    return facts.low if facts.low == facts.high else None


def _ends(facts: Facts) -> tuple[float, float] | None:
    """Numbers that practically all are between."""
    if facts.low is not None and facts.high is not None:
        return facts.low, facts.high
    return None if facts.drawn is None else facts.drawn.ends


def _spread(drawn: Drawn) -> float:
    """How far apart the numbers surely are."""
    return drawn.above[-1] - drawn.below[-1]
