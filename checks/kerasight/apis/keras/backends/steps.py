"""The program's own `train_step` and the like, held against what Keras passes to them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.apis.keras.custom import methods_of
from kerasight.values.backends.events import StepRefused
from kerasight.values.backends.steps import STEPS, passed, takes

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Model
    from kerasight.values.objects import FunctionValue


def report_step(context: Context, model: Model, method: str, span: Span) -> None:
    """Record a step of the program that cannot take what Keras passes to it, once for each."""
    name = STEPS.get(method)
    function = methods_of(model).get(name) if name is not None else None
    if name is None or function is None or context.keras.is_2 or not _is_plain(function):
        return
    if takes(function.node.args, len(passed(context.keras))):
        return
    if any(isinstance(each, StepRefused) and each.node is function.node for each in context.events):
        return
    context.record(
        StepRefused(
            context.at(span, context.calls.led_here()),
            method=method,
            class_name=model.class_name,
            name=name,
            node=function.node,
            line=function.node.lineno if not function.module.file else 0,
        )
    )


def _is_plain(function: FunctionValue) -> bool:
    """Whether calls reach the function as it is written."""
    node = function.node
    return isinstance(node, ast.FunctionDef) and not node.decorator_list
