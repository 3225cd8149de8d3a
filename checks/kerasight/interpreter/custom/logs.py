"""Missing keys that code looks up in the logs of a training."""

# ruff: noqa: PLC0415 - loaded when a key is missing

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from kerasight.interpreter.core.evaluation import evaluate
from kerasight.values.objects import Logs, Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State

ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
"""Comparisons that raise for None."""


def report_missing(
    state: State,
    logs: Logs,
    key: Value,
    place: ast.expr,
    written: ast.expr,
    *,
    compared: bool = False,
) -> None:
    """Record a missing key of the logs, looked up at `place`; it is `written` there.

    Keras numbers metrics with the same name (`auc_1`) in an order that is not followed.
    """
    if not isinstance(key, str) or not logs.complete:
        return
    if key in logs.items or re.sub(r"_\d+$", "", key) in logs.items:
        return
    from kerasight.values.training import KeyUnlogged

    string = None
    if isinstance(written, ast.Constant):
        string = state.context.source.text.string(state.document.span(written), key)
    state.context.record(
        KeyUnlogged(
            state.context.at(state.document.span(place), state.context.calls.led_here()),
            key=key,
            logs=logs,
            compared=compared,
            written=string,
        )
    )


def report_compared(state: State, node: ast.Compare, left: Value, right: Value) -> None:
    """Record `logs.get(key) > 0.9` where that is None."""
    sides = ((left, node.left, right), (right, node.comparators[0], left))
    for value, operand, other in sides:
        if value is not None or not isinstance(other, int | float) or len(node.ops) > 1:
            continue
        match operand:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get"), args=[key, *_]):
                logs = state.lookup(name)
                if isinstance(logs, Logs) and isinstance(node.ops[0], ORDERS):
                    report_missing(state, logs, evaluate(state, key), operand, key, compared=True)
