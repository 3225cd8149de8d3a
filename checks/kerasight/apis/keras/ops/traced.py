"""What the backend refuses of a tensor in the code of a layer, a loss or a step.

The record of what is refused is measured: `kerasight.facts.tensors`.
"""

# ruff: noqa: PLC0415 - most files have no code that Keras traces

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.ops.kinds import certain_kind, is_like_numpy
from kerasight.values.data import Array
from kerasight.values.keras import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.objects import Value

OF_SIZES: Final = frozenset({"iterate", "len"})
"""Questions that depend on whether the size of the first axis is known."""


def report_value_asked(
    context: Context, question: str, value: Value, span: Span, record: str = ""
) -> None:
    """Record that something asks for the value of a tensor that has none in traced code.

    `record` is the name of the question in the record, if another one.
    """
    kind = certain_kind(context, value)
    if kind is None or not isinstance(value, Tensor):
        return
    from kerasight.facts.tensors import refusals
    from kerasight.values.custom_classes import ValueAsked

    asked = record or question
    refused = refusals(context.keras.backend, kind)
    first = (value.shape.dims or (None,))[0]
    has_size = asked in OF_SIZES and first is not None
    if asked in refused and not (has_size and f"{asked} known" not in refused):
        at = context.at(span, context.calls.led_here())
        context.record(ValueAsked(at, question=question, in_ops=_is_in_ops(context, question)))


def has_open_sizes(context: Context) -> bool:
    """Whether the code of a layer certainly runs where an open size is None."""
    tracing = context.tracing
    is_certain = tracing.kind == "traced" and not tracing.unsure and context.keras.is_3
    return is_certain and context.keras.traces_open_sizes


def report_none(context: Context, function: str, sizes: Sequence[Value], span: Span) -> None:
    """Record that a function of Python or NumPy gets an open size, which is None in a trace."""
    if not has_open_sizes(context) or not any(size is None for size in sizes):
        return
    from kerasight.values.events import NoneAsNumber

    context.record(NoneAsNumber(context.at(span, context.calls.led_here()), function=function))


def report_missing_member(context: Context, value: Value, name: str, span: Span) -> None:
    """Record a member that tensors of the backend do not have, or cannot compute when traced."""
    kind = certain_kind(context, value)
    if kind is None or name.startswith("_"):
        return
    from kerasight.facts.tensors import members
    from kerasight.values.custom_classes import TensorMemberMissing

    known = members(context.keras.backend, kind)
    if not known or name in known or is_like_numpy(context):
        return
    at = context.at(span, context.calls.led_here())
    context.record(
        TensorMemberMissing(at, member=name, kind=kind, in_ops=_is_in_ops(context, name))
    )


def report_index(
    context: Context, record: str, value: Value, index: str, span: Span, *, sets: bool
) -> None:
    """Record an index that tensors of the backend refuse."""
    kind = certain_kind(context, value)
    if kind is None:
        return
    from kerasight.facts.tensors import refusals
    from kerasight.values.custom_classes import TensorIndexRefused

    if record in refusals(context.keras.backend, kind) and not is_like_numpy(context):
        at = context.at(span, context.calls.led_here())
        context.record(TensorIndexRefused(at, sets=sets, index=index))


def report_dtypes(context: Context, kind: str, left: Value, right: Value, span: Span) -> None:
    """Record operands of dtypes that TensorFlow does not compute with."""
    if _may_be_tensor(context, left) or _may_be_tensor(context, right):
        from kerasight.apis.tensorflow.operands import report_operands

        report_operands(context, kind, left, right, span)


def _may_be_tensor(context: Context, value: Value) -> bool:
    if isinstance(value, Tensor):
        return certain_kind(context, value) is not None
    return isinstance(value, Array) and value.library == "tensorflow"


OF_OTHERS: Final = frozenset("backward detach dim unsqueeze view".split())
"""Members of tensors of PyTorch that programs ask for."""


def report_missing_of_data(context: Context, value: Array, name: str, span: Span) -> None:
    """Record a member of NumPy's, JAX's or PyTorch's that an eager tensor of TensorFlow lacks."""
    is_tensorflow = value.library == "tensorflow" and context.keras.backend == "tensorflow"
    if not is_tensorflow or context.keras.is_2 or context.tracing.unsure:
        return
    from kerasight.facts.tensors import members
    from kerasight.values.custom_classes import TensorMemberMissing

    others = members("jax", "eager") | OF_OTHERS
    if name not in others - members("tensorflow", "eager") or is_like_numpy(context):
        return
    at = context.at(span, context.calls.led_here())
    in_ops = _is_in_ops(context, name)
    context.record(TensorMemberMissing(at, member=name, kind="eager", in_ops=in_ops))


def _is_in_ops(context: Context, name: str) -> bool:
    """Whether `keras.ops` has a function with the last part of the name."""
    from kerasight.facts.functions import module_names

    return name.rpartition(".")[2] in (module_names("keras.ops", context.keras) or ())
