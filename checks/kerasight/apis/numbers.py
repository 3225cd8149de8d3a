"""Functions of numbers: `math.sqrt(64)`, `np.log(2)`; computed if their arguments are known."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kerasight.apis.registry import opaque, transfer
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

SHARED: Final = "sqrt exp log log2 log10 sin cos tan floor ceil"
"""Names in both `math` and NumPy; NumPy returns floats where `math` returns ints."""

FUNCTIONS: Final[dict[str, Callable[..., int | float]]] = {
    **{f"math.{name}": getattr(math, name) for name in SHARED.split()},
    **{f"math.{name}": getattr(math, name) for name in ("prod", "gcd", "pow", "fabs", "isqrt")},
}

FLOATS: Final[dict[str, Callable[[float], float]]] = {
    f"numpy.{name}": getattr(math, name) for name in SHARED.split()
}

CONSTANTS: Final[dict[str, float]] = {
    **{
        f"{module}.{name}": getattr(math, name)
        for module in ("math", "numpy")
        for name in "pi e".split()
    },
    "typing.TYPE_CHECKING": False,
}


def compute(path: str, call: Call) -> Value | None:
    """The number that `path(...)` gives; None when it is none that is known."""
    function = FUNCTIONS.get(path) or FLOATS.get(path)
    numbers = [value for value in call.positional if isinstance(value, int | float)]
    if function is None or call.open or call.keywords or len(numbers) < len(call.positional):
        return None
    if path.startswith("numpy.") and any(isinstance(value, bool) for value in numbers):
        return None  # NumPy computes with a boolean in 16 bits.
    try:
        return float(function(*numbers)) if path in FLOATS else function(*numbers)
    except (TypeError, ValueError, ArithmeticError):
        return Unknown(f"{path} fails")


@transfer("math.*")
def call_math(context: Context, call: Call) -> Value:
    """`math.sqrt(x)` and its like."""
    number = compute(call.path, call)
    return opaque(context, call) if number is None else number
