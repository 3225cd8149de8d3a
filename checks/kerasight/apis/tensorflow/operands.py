"""Which dtypes TensorFlow's operators take: measured for every pair on TensorFlow 2.21.

The operators of its tensors promote nothing: two tensors have the same dtype, and a Python number
becomes the dtype of the tensor, if it can. `keras.ops` and arrays of NumPy are converted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.keras.dtypes.policies import FLOATS, INTEGERS
from kerasight.apis.keras.ops.kinds import certain_kind, is_like_numpy
from kerasight.values.custom_classes import DtypesMixed
from kerasight.values.data import Array
from kerasight.values.keras import Tensor

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.objects import Value

SYMBOLS: Final = {
    "Add": "+",
    "Sub": "-",
    "Mult": "*",
    "Div": "/",
    "FloorDiv": "//",
    "Mod": "%",
    "Pow": "**",
    "MatMult": "@",
    "Lt": "<",
    "LtE": "<=",
    "Gt": ">",
    "GtE": ">=",
    "Eq": "==",
    "NotEq": "!=",
}

ON_BOOLEANS: Final = frozenset({"Mult", "Eq", "NotEq"})
"""The operators that take two boolean tensors."""


class Operand(NamedTuple):
    """An operand of an operator."""

    dtype: str
    """That of a tensor, or `int` or `float` of a Python number."""

    is_tensor: bool


def report_operands(context: Context, kind: str, left: Value, right: Value, span: Span) -> None:
    """Record an operator on tensors whose dtypes TensorFlow does not take, or takes for truths."""
    symbol = SYMBOLS.get(kind)
    if symbol is None or context.keras.is_2 or context.keras.backend != "tensorflow":
        return
    first, second = _operand(context, left), _operand(context, right)
    if first is None or second is None or not (first.is_tensor or second.is_tensor):
        return
    made = _result(kind, first, second)
    if made and not is_like_numpy(context):
        at = context.at(span, context.calls.led_here())
        context.record(
            DtypesMixed(
                at,
                symbol=symbol,
                left=first.dtype,
                right=second.dtype,
                becomes_bool=made == "bool",
            )
        )


def _operand(context: Context, value: Value) -> Operand | None:
    """The operand of a value; None for a weight, for NumPy's and for what is not known."""
    if isinstance(value, Tensor):
        certain = certain_kind(context, value) in ("traced", "eager")
        return Operand(value.dtype, True) if certain and value.dtype else None
    if isinstance(value, Array):
        is_tensor = value.library == "tensorflow" and not context.tracing.unsure
        return Operand(value.dtype, True) if is_tensor and value.dtype else None
    if type(value) in (int, float):
        return Operand(type(value).__name__, False)
    return None


def _result(kind: str, left: Operand, right: Operand) -> str:
    """`raises`, `bool` where a product silently is one of truths, else nothing."""
    known = (*FLOATS, *INTEGERS, "bool")
    tensors = [each for each in (left, right) if each.is_tensor]
    if any(each.dtype not in known for each in tensors):
        return ""
    if len(tensors) == 2:
        if left.dtype == right.dtype:
            return "raises" if left.dtype == "bool" and kind not in ON_BOOLEANS else ""
        return "bool" if kind == "Mult" and "bool" in (left.dtype, right.dtype) else "raises"
    (tensor,), number = tensors, right if left.is_tensor else left
    if tensor.dtype == "bool":
        return "bool" if kind == "Mult" and left.is_tensor else "raises"
    return "raises" if tensor.dtype in INTEGERS and number.dtype == "float" else ""
