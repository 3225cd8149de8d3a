"""Calls of the functions of NumPy and `keras.ops` with arguments that are odd, and right or wrong.

Each function of the tables is called on numbers and arrays of 0 to 4 axes and any dtype, with
keywords of its real signature.
"""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

DTYPES: Final = ("float32", "float64", "float16", "int32", "int64", "uint8", "int8", "bool")

SHAPES: Final = ("()", "(3,)", "(1,)", "(2, 3)", "(3, 1)", "(3, 3)", "(2, 1, 3)", "(2, 3, 1, 2)")

NUMBERS: Final = ("2", "0.5", "-1", "True", "[1, 2, 3]", "[[1.5, 2], [3, 4]]")

AXES: Final = ("0", "1", "-1", "2", "None", "(0, 1)", "(0,)", "5")

VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "axis": AXES,
    "axis1": AXES[:4],
    "axis2": AXES[:4],
    "source": AXES[:4],
    "destination": AXES[:4],
    "axes": ("None", "(1, 0)", "1", "(0, 2, 1)", "0"),
    "keepdims": ("True", "False"),
    "dtype": tuple(map(repr, DTYPES)),
    "shape": ("(-1,)", "(3, 2)", "(6,)", "3", "(2, 3)", "(1, -1)", "(3, 3)"),
    "newshape": ("(-1,)", "(3, 2)", "(6,)", "3", "(1, -1)"),
    "repeats": ("2", "[1, 2, 3]", "[1, 2]", "0", "(2, 1)"),
    "reps": ("2", "(2, 1)", "(1, 2, 3)", "0"),
    "pad_width": ("1", "((1, 1), (0, 2))", "(1, 2)", "((1, 0),)", "0"),
    "indices_or_sections": ("3", "2", "[1, 2]", "1", "[1]"),
    "indices": ("0", "[0, 1]", "[[0, 1], [1, 0]]", "-1", "7"),
    "shift": ("1", "(1, 0)", "-1"),
    "decimals": ("0", "1"),
    "k": ("1", "2", "-1", "0"),
    "n": ("1", "2", "0"),
    "num": ("2", "3"),
    "ord": ("None", "1", "2"),
    "ddof": ("0", "1"),
    "a_min": ("0", "0.5", "None", "1"),
    "a_max": ("1", "2.5", "None", "3"),
    "x_min": ("0", "0.5", "1"),
    "x_max": ("1", "2.5", "3"),
    "num_classes": ("3", "1"),
    "mode": ("'constant'", "'edge'"),
    "invert": ("True", "False"),
    "prepend": ("0", "1.5"),
    "weights": ("None", "[1.0, 2.0, 3.0]"),
}
"""Values of arguments that are no arrays."""

LISTS: Final = frozenset({"arrays", "tup", "xs"})
"""Arguments that are lists of arrays."""


def made(draw: random.Random) -> str:
    """A number, a list or an array; their numbers are small."""
    if draw.random() < 0.2:
        return draw.choice(NUMBERS)
    shape, dtype = draw.choice(SHAPES), draw.choice(DTYPES)
    return f"np.full({shape}, {draw.choice(('0', '1', '2'))}, dtype='{dtype}')"


def value_of(name: str, draw: random.Random) -> str:
    """A value of an argument."""
    if name in VALUES:
        return draw.choice(VALUES[name])
    if name in LISTS:
        first = made(draw)
        others = [made(draw) if draw.random() < 0.4 else first for _ in range(draw.randint(0, 2))]
        return f"[{', '.join([first, *others])}]"
    return made(draw)


def calls(
    prefix: str, names: Iterable[str], real: Callable[[str], Any], count: int, seed: int
) -> Iterator[str]:
    """`count` calls of each function that has a signature, the same for the same seed."""
    draw = random.Random(seed)
    for name in names:
        required, free = parameters(real(name))
        for _ in range(count):
            given = [value_of(each, draw) for each in required]
            others = draw.sample(free, min(len(free), draw.choice((0, 1, 1, 2))))
            written = given + [f"{each}={value_of(each, draw)}" for each in others]
            yield f"{prefix}{name}({', '.join(written)})"


def parameters(function: Any) -> tuple[list[str], list[str]]:
    """The required arguments, and those of the others that there are values of."""
    if getattr(function, "nin", 0):
        return [f"x{number}" for number in range(function.nin)], ["dtype"]
    found = inspect.signature(function).parameters.values()
    required = [each.name for each in found if each.default is each.empty and each.kind < 2]
    free = [each.name for each in found if each.name not in required and each.name in VALUES]
    return required, free
