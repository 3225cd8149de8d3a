"""Symbolic tensors in the place of numbers, measured on Keras 3.15 (keras_tensor.py, GetItem)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.graph.traversal import is_symbolic
from kerasight.values.events import SymbolicTensorMisused
from kerasight.values.keras import Tensor
from kerasight.values.objects import ListValue, Value

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

ITERATING: Final = frozenset(
    "all any enumerate frozenset iter list max min set sorted sum tuple zip".split()
)
"""Builtin functions that iterate over their only argument, or over each."""

CONVERTING: Final = {"bool": "if", "float": "float", "int": "int", "len": "len"}
"""Builtin functions that ask a tensor for its value, with the way of `SymbolicTensorMisused`."""


def report_misuse(
    context: Context, function: str, values: Sequence[Value], span: Span, detail: str = ""
) -> None:
    """Record that a symbolic tensor of Keras 3 is used as a number."""
    if context.keras.is_2 or context.tracing.inside:
        return
    tensors = [value for value in values if isinstance(value, Tensor)]
    if function in SymbolicTensorMisused.WAYS:
        tensors = [each for each in tensors if _is_one(each)]
    if any(map(is_symbolic, tensors)):
        where = context.at(span, context.calls.led_here())
        context.record(SymbolicTensorMisused(where, function=function, detail=detail))


def _is_one(tensor: Tensor) -> bool:
    """Whether it stands for one tensor of a known layer, and not for a list of them.

    Layers without an `input_spec` give a list for a list; what a function returns is not known.
    """
    origin = tensor.origin
    if origin is None or tensor.shape.dims is None:
        return False
    spec = origin.layer.spec
    if origin.layer.is_custom or spec.is_opaque or spec.runs_function:
        return origin.is_operation
    alone = len(origin.inputs) <= 1 or spec.takes_list or bool(spec.tensor_arguments)
    return alone or origin.is_operation


def report_iterated(context: Context, value: Value, span: Span) -> None:
    """Record that a symbolic tensor is iterated over, or unpacked."""
    if isinstance(value, Tensor):
        layer = None if value.origin is None else value.origin.layer
        gives_states = layer is not None and layer.arguments.get("return_state") is False
        detail = layer.class_name if layer is not None and gives_states else ""
        report_misuse(context, "iterate", [value], span, detail)


def report_builtin(context: Context, name: str, values: Sequence[Value], span: Span) -> None:
    """Record what a builtin function does with symbolic tensors."""
    if name in CONVERTING:
        report_misuse(context, CONVERTING[name], values[:1], span)
    elif name in ("max", "min") and len(values) > 1:
        report_misuse(context, "if", values, span)
    elif name in ITERATING:
        for value in values if name == "zip" else values[:1]:
            report_iterated(context, value, span)


def report_wrong_index(context: Context, tensor: Tensor, index: Value, span: Span) -> None:
    """Record an index that a symbolic tensor does not take."""
    wrong = _wrong_index(tensor, index)
    if wrong is not None:
        report_misuse(context, "index", [tensor], span, wrong)


def _wrong_index(tensor: Tensor, index: Value) -> str | None:
    """What is wrong with an index, None if it is taken or not known."""
    if isinstance(index, Tensor | str | float):
        return f"an index of a symbolic tensor is no {_kind(index)}"
    keys = index if isinstance(index, tuple) else (index,)
    bad = next((each for each in keys if isinstance(each, Tensor | ListValue | str)), None)
    if bad is not None and isinstance(index, tuple):
        return f"an index of a symbolic tensor is no {_kind(bad)}"
    dims = tensor.shape.dims
    plain = all(each is None or isinstance(each, int | slice) for each in keys)
    if dims is None or not plain or not isinstance(index, tuple | int):
        return None
    taken = [each for each in keys if each is not None]
    if len(taken) > len(dims):
        return f"it has {len(dims)} axes, and the index {len(taken)}"
    for axis, (each, size) in enumerate(zip(taken, dims, strict=False)):
        if type(each) is int and isinstance(size, int) and not -size <= each < size:
            return f"axis {axis} has {size} elements, so that there is none at {each}"
    return None


def _kind(index: Value) -> str:
    kinds = {Tensor: "tensor", ListValue: "list", str: "string", float: "float"}
    return next(word for kind, word in kinds.items() if isinstance(index, kind))
