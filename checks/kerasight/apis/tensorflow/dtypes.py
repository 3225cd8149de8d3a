"""Result dtypes of functions of TensorFlow and of the backend of Keras 2.

TensorFlow does not promote: a number or array gets the dtype of the other tensor, and two tensors
of different dtypes are an error.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.dtypes.policies import INTEGERS, dtype_named
from kerasight.apis.keras.dtypes.promotion import DIVIDED
from kerasight.apis.keras.ops.dtypes import constant, dtype_of, floatx, named, replaced, same
from kerasight.values.keras import Tensor
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.keras.ops.function import Given

    Rule: TypeAlias = Callable[[Given], "str | None"]

NUMBERS: Final = {"int": "int32", "float": "float32"}
"""The dtypes of Python numbers without a tensor."""


def shared(*operands: Value) -> str | None:
    """The common dtype of operands, None if unknown or different."""
    tensors = {operand.dtype for operand in operands if isinstance(operand, Tensor)}
    if tensors:
        return tensors.pop() if len(tensors) == 1 else None
    found = dtype_of(operands[0]) if operands else None
    return None if found is None else NUMBERS.get(found, found)


def common(*names: str) -> Rule:
    """The dtype of several arguments."""
    return lambda given: shared(*map(given.value, names))


def of_first(given: Given) -> str | None:
    """The dtype of the elements of a list."""
    values = to_items(given.value("values"))
    return shared(*values) if values else None


def of_operands(given: Given) -> str | None:
    """The dtype of the operands of `einsum`."""
    return shared(*given.rest("equation")[1:])


def of_number(name: str) -> Rule:
    """The dtype of a number, or of a list of them."""

    def rule(given: Given) -> str | None:
        value = given.value(name)
        while items := to_items(value):
            value = items[0]
        return shared(value)

    return rule


def keyword(name: str, position: int, otherwise: Rule) -> Rule:
    """Another argument, else another rule."""

    def rule(given: Given) -> str | None:
        value = given.call.get(name, position)
        return otherwise(given) if value is None else dtype_named(value)

    return rule


def counted(given: Given) -> str | None:
    """`tf.range(start, limit, delta)`: floats if one of them is a float."""
    numbers = [given.value(name) for name in ("start", "stop", "step")]
    found = [dtype_of(each) for each in numbers if each is not None]
    if "float" in found:
        return "float32"
    return "int32" if set(found) == {"int"} else shared(*(each for each in numbers if each))


def resized(given: Given) -> str | None:
    """`tf.image.resize`: float32, or the dtype of the images by the nearest pixel."""
    method = given.value("method")
    if method is None or method == "bilinear":
        return "float32"
    return same(given) if method == "nearest" else None


def backend_mean(given: Given) -> str | None:
    """The backend of Keras 2 computes the mean of booleans as floats."""
    found = same(given)
    return given.floatx if found == "bool" else found


TRUTH = """
equal not_equal less less_equal greater greater_equal logical_and logical_or logical_not is_finite
is_inf is_nan reduce_any reduce_all any all
"""

BOTH = """
add subtract multiply maximum minimum pow squared_difference floordiv floormod mod
atan2 matmul tensordot dot batch_dot
"""

RULES: tuple[tuple[Rule, str], ...] = (
    (common("x", "y"), BOTH),
    (replaced(common("x", "y"), DIVIDED), "divide truediv divide_no_nan"),
    (constant("bool"), TRUTH),
    (constant("int32"), "rank"),
    (keyword("out_type", 1, constant("int32")), "size"),
    (keyword("output_type", 2, constant("int64")), "argmax argmin"),
    (keyword("dtype", 3, constant("int64")), "count_nonzero"),
    (keyword("output_type", 3, constant("int32")), "argsort"),
    (named(1, same), "cast saturate_cast convert_to_tensor zeros_like ones_like"),
    (named(1, of_number("x")), "constant"),
    (named(1, constant("float32")), "zeros ones"),
    (named(3, constant("float32")), "eye normal uniform truncated_normal"),
    (named(5, constant("float32")), "one_hot"),
    (named(3, counted), "range"),
    (of_number("value"), "fill"),
    (backend_mean, "mean std var"),
    (common("y", "z"), "where"),
    (of_first, "concat stack add_n concatenate"),
    (of_operands, "einsum"),
    (resized, "resize"),
    (replaced(same, dict.fromkeys(INTEGERS, "float32")), "leaky_relu"),
    (constant("float32"), "resize_with_pad per_image_standardization"),
    (named(3, floatx), "random_normal random_uniform"),
)
"""Functions whose result dtype is not that of the first argument."""


@cache
def rules() -> dict[str, Rule]:
    """The rules by the last name of the function."""
    return {name: rule for rule, names in RULES for name in names.split()}


def result_dtypes(name: str, given: Given, count: int) -> tuple[str | None, ...]:
    """The dtypes of the results of the function of this last name."""
    if name == "top_k":
        return (same(given), "int32")
    return (rules().get(name, same)(given),) * count
