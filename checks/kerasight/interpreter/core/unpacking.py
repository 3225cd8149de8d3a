"""Unpacking of a wrong number of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.events import UnpackedWrong
from kerasight.values.keras import Layer, Tensor
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span


def report_count(
    state: State, targets: int, has_star: bool, value: Value, count: int, span: Span
) -> None:
    """Record that a layer gives another number of tensors than there are names for them."""
    fits = count >= targets - 1 if has_star else count == targets
    if fits or state.journal.may_not_run or not isinstance(value, tuple):
        return
    layer = _layer_of(value)
    if layer is not None:
        where = state.context.at(span, state.context.calls.led_here())
        state.context.record(
            UnpackedWrong(where, layer=layer, count=count, targets=targets - has_star)
        )


def _layer_of(values: tuple[Value, ...]) -> Layer | None:
    """The layer whose outputs these are, all of them and in order."""
    first = values[0] if values else None
    origin = first.origin if isinstance(first, Tensor) else None
    if origin is None or len(origin.outputs) != len(values):
        return None
    same = all(one is other for one, other in zip(origin.outputs, values, strict=True))
    return origin.layer if same and not origin.layer.is_custom else None
