"""Symbolic tensors in the place of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kerasight.apis.keras.graph.traversal import is_symbolic
from kerasight.values.events import SymbolicTensorMisused
from kerasight.values.keras import Tensor

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def report_misuse(context: Context, function: str, tensors: Sequence[Tensor], span: Span) -> None:
    """Record that a symbolic tensor of Keras 3 is used as a number."""
    if context.keras.is_3 and not context.tracing.inside and any(map(is_symbolic, tensors)):
        context.record(SymbolicTensorMisused(context.at(span), function=function))
