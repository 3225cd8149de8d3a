"""What `if`, `while`, `not` and loops ask of a value."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.apis.keras.ops.misuse import report_iterated, report_misuse
from kerasight.apis.keras.ops.traced import report_value_asked
from kerasight.interpreter.core.operators import truth
from kerasight.values.keras import Tensor
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span


def tested(state: State, node: ast.expr, value: Value, word: str = "if") -> bool | None:
    """Whether `value`, that of the condition `node`, is true; None if unknown.

    A symbolic tensor is neither, nor is one in traced code: that is recorded. `word` is what asks.
    """
    if isinstance(value, Tensor):
        span = state.document.span(node)
        report_misuse(state.context, "if", [value], span)
        report_value_asked(state.context, word, value, span, "bool")
    return truth(value)


def iterated(state: State, value: Value, span: Span, word: str = "for") -> None:
    """Record that a tensor without values is iterated over at `span`."""
    if isinstance(value, Tensor):
        report_iterated(state.context, value, span)
        report_value_asked(state.context, word, value, span, "iterate")
