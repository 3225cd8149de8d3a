"""Result dtypes of functions of `keras.ops` and of operators.

Mirrors `compute_output_spec` of the operations in keras/src/ops. Inside the code of a layer, Keras
3 computes with TensorFlow, which has the same dtypes unless it raises.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.dtypes.policies import FLOATS, INTEGERS, dtype_named
from kerasight.apis.keras.dtypes.promotion import result_type
from kerasight.values.keras import Tensor
from kerasight.values.objects import DataValue, Value, number_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.keras.ops.function import Given

    Rule: TypeAlias = Callable[[Given], "str | None"]


def dtype_of(value: Value) -> str | None:
    """The dtype of an operand; Python numbers are weak; None if unknown."""
    if isinstance(value, Tensor):
        return value.dtype
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return type(value).__name__
    kind = number_kind(value)
    if kind:
        return "int" if kind == "builtins.int" else "float"
    if isinstance(value, DataValue):
        dtype: str | None = getattr(value, "dtype", None)
        return dtype
    return None


def promoted(*operands: Value, floatx: str | None) -> str | None:
    """The promoted dtype of all operands."""
    return result_type(tuple(map(dtype_of, operands)), floatx)


def divided(*operands: Value, floatx: str | None) -> str | None:
    """The promoted float dtype of all operands."""
    return result_type((*map(dtype_of, operands), "float"), floatx)


def same(given: Given) -> str | None:
    """That of `x`."""
    return dtype_of(given.value("x"))


def of(name: str) -> Rule:
    """That of another argument."""
    return lambda given: dtype_of(given.value(name))


def constant(dtype: str) -> Rule:
    """Always the same."""
    return lambda given: dtype  # noqa: ARG005


def joint(*names: str) -> Rule:
    """The promoted dtype of several arguments."""
    return lambda given: promoted(*map(given.value, names), floatx=given.floatx)


def real(*names: str) -> Rule:
    """The promoted float dtype of several arguments."""
    return lambda given: divided(*map(given.value, names), floatx=given.floatx)


def of_all(given: Given) -> str | None:
    """The promoted dtype of the elements of a list."""
    values = to_items(given.value("values"))
    return promoted(*values, floatx=given.floatx) if values else None


def of_operands(given: Given) -> str | None:
    """The promoted dtype of the operands of `einsum`."""
    operands = given.rest("equation")[1:]
    return promoted(*operands, floatx=given.floatx) if operands else None


def replaced(rule: Rule, exchanges: dict[str, str]) -> Rule:
    """A rule with some dtypes replaced by others."""

    def of_rule(given: Given) -> str | None:
        found = rule(given)
        return None if found is None else exchanges.get(found, found)

    return of_rule


def floats_as_x(given: Given) -> str | None:
    """That of `x` if it is a float, else the program's `floatx`."""
    found = same(given)
    return found if found is None or found in FLOATS else given.floatx


def averaged(given: Given) -> str | None:
    """The mean of integers is float32, whatever `floatx` is."""
    found = same(given)
    return found if found is None or found in FLOATS else "float32"


def with_numbers_of(integers: str | None, rule: Callable[..., str | None]) -> Rule:
    """Two arguments whose Python numbers are not weak: integers are `integers` or floats."""

    def of_two(given: Given) -> str | None:
        strong = {"int": integers or given.floatx, "float": given.floatx}
        dtypes = [dtype_of(given.value(name)) for name in ("x", "y")]
        return rule(tuple(strong.get(each, each) if each else None for each in dtypes), given)

    return of_two


def held(dtypes: tuple[str | None, ...], given: Given) -> str | None:
    """The promoted dtype of both."""
    return result_type(dtypes, given.floatx)


def held_as_float(dtypes: tuple[str | None, ...], given: Given) -> str | None:
    """The promoted float dtype of both."""
    return result_type((*dtypes, "float"), given.floatx)


def widened(rule: Rule, *also: str) -> Rule:
    """Small integers become `floatx`, large ones float64."""

    def of_rule(given: Given) -> str | None:
        found = rule(given)
        if found in SMALL or found in also:
            return given.floatx
        return "float64" if found == "int64" else found

    return of_rule


def half_known(given: Given) -> str | None:
    """Operations without a declared dtype have float32 in a graph, and that of `x` elsewhere."""
    return same(given) if given.inside else "float32"


def named(position: int, otherwise: Rule) -> Rule:
    """The argument `dtype`, else another rule."""

    def rule(given: Given) -> str | None:
        value = given.call.get("dtype", position)
        return otherwise(given) if value is None else dtype_named(value)

    return rule


def without_dtype(position: int, otherwise: Rule) -> Rule:
    """Unknown if there is an argument `dtype`, else another rule."""

    def rule(given: Given) -> str | None:
        return otherwise(given) if given.call.get("dtype", position) is None else None

    return rule


def floatx(given: Given) -> str | None:
    """The program's `floatx`."""
    return given.floatx


def counted(given: Given) -> str | None:
    """`arange(start, stop, step)`."""
    numbers = [given.value(name) for name in ("start", "stop", "step")]
    return promoted(*(each for each in numbers if each is not None), floatx=given.floatx)


def shifted(given: Given) -> str | None:
    """Shifts by a number keep the dtype; that of a number as such is not followed."""
    if isinstance(given.value("x"), int):
        return None
    return same(given) if isinstance(given.value("y"), int) else joint("x", "y")(given)


MULTIPLIED = {"int8": "int32"}
"""Products of bytes are summed in larger integers."""

NO_BOOL = {"bool": "int32"}

SUMMED = {"bool": "int32", "int8": "int32", "int16": "int32", "uint8": "uint32", "uint16": "uint32"}
"""Small integers are summed in larger ones."""

SMALL = frozenset("int8 int16 int32 uint8 uint16 uint32".split())

JOINT = """
add subtract multiply maximum minimum fmax fmin power floor_divide bitwise_and bitwise_or
bitwise_xor append tensordot dot
"""

REAL = """
angle arccos arccosh arcsin arcsinh arctan arctanh cos cosh sin sinc sinh tan tanh exp exp2 expm1
floor ceil log1p sqrt log log10 log2 median nanmean var erfc fabs
"""

TRUTH = """
all any equal greater greater_equal less less_equal not_equal logical_and logical_or logical_xor
logical_not isfinite isinf isnan isneginf isposinf isreal signbit
"""

RULES: tuple[tuple[Rule, str], ...] = (
    (joint("x", "y"), JOINT),
    (real("x"), REAL),
    (real("x", "y"), "divide true_divide divide_no_nan logaddexp logaddexp2"),
    (with_numbers_of(None, held_as_float), "arctan2"),
    (with_numbers_of("int64", held_as_float), "nextafter"),
    (with_numbers_of("int64", held), "gcd lcm"),
    (constant("bool"), TRUTH),
    (constant("int32"), "argmax argmin count_nonzero size"),
    (replaced(joint("x", "y"), NO_BOOL), "mod fmod"),
    (replaced(joint("x", "y"), MULTIPLIED), "matmul"),
    (widened(joint("x", "y")), "heaviside hypot"),
    (widened(same, "bool"), "cbrt deg2rad rad2deg"),
    (replaced(same, SUMMED), "sum nansum"),
    (without_dtype(3, replaced(same, SUMMED)), "prod"),
    (replaced(named(2, same), NO_BOOL), "cumsum cumprod"),
    (replaced(same, NO_BOOL), "square clip"),
    (averaged, "mean"),
    (floats_as_x, "std norm"),
    (half_known, "reciprocal logsumexp normalize"),
    (real("x"), "average"),
    (named(1, same), "cast saturate_cast convert_to_tensor zeros_like ones_like"),
    (named(2, same), "full_like"),
    (named(1, floatx), "zeros ones empty"),
    (named(2, floatx), "full"),
    (named(3, floatx), "eye"),
    (named(3, floatx), "one_hot normal uniform truncated_normal"),
    (named(3, counted), "arange"),
    (joint("y", "z"), "where"),
    (of_all, "concatenate stack hstack"),
    (replaced(of_operands, MULTIPLIED), "einsum"),
    (shifted, "bitwise_left_shift bitwise_right_shift left_shift right_shift"),
)
"""Functions whose result dtype is not that of the first argument."""


INSIDE: tuple[tuple[Rule, str], ...] = (
    (replaced(with_numbers_of("int32", held), NO_BOOL), "mod fmod"),
    (with_numbers_of("int32", held), "bitwise_and bitwise_or bitwise_xor gcd lcm dot"),
    (widened(with_numbers_of("int32", held)), "heaviside hypot"),
    (with_numbers_of("int32", held_as_float), "logaddexp logaddexp2"),
    (with_numbers_of("int", held_as_float), "arctan2"),
    (replaced(same, dict.fromkeys(INTEGERS, "float32")), "leaky_relu"),
)
"""Those with another dtype in the code of a layer, mostly because TensorFlow converts numbers to
tensors first (keras/src/backend/tensorflow/numpy.py)."""


@cache
def rules(inside: bool) -> dict[str, Rule]:
    """The rules by function name, in the code of a layer or outside of it."""
    table = (*RULES, *INSIDE) if inside else RULES
    return {name: rule for rule, names in table for name in names.split()}


def result_dtypes(name: str, given: Given, count: int) -> tuple[str | None, ...]:
    """The dtypes of the results of `keras.ops.NAME`."""
    if name == "top_k":
        return (same(given), "int32")
    return (rules(given.inside).get(name, same)(given),) * count
