"""What a training traces: the code of layers, losses and metrics, which may make no variables."""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.custom import method_named
from kerasight.apis.keras.models.parts import all_layers
from kerasight.apis.program.tracing import TracedCode
from kerasight.values.findings import Related
from kerasight.values.objects import BoundMethod, FunctionValue, InstanceValue, Unknown
from kerasight.values.training import Compilation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.custom_classes import StateMade
    from kerasight.values.imports import ImportedNames
    from kerasight.values.keras import Model
    from kerasight.values.objects import Value

EAGER: Final = frozenset({"run_eagerly", "run_functions_eagerly", "set_run_eagerly"})
"""Attributes and functions by which a program turns tracing off."""

METHODS: Final = {"loss": "call", "metrics": "update_state"}
"""The method that a training runs of objects in an argument of `compile`."""


def report_made(
    context: Context, model: Model, method: str, call: Call, *, with_loss: bool
) -> None:
    """Record variables that are made while a method traces the model, its losses and metrics."""
    compiled = model.state.compiled
    if context.journal.frames or context.tracing.root or context.keras.backend != "tensorflow":
        return
    found = [
        each
        for layer in all_layers(model)
        if isinstance(layer.state.makes, tuple)
        for each in layer.state.makes
    ]
    if with_loss and isinstance(compiled, Compilation):
        found += [
            each
            for code, function, count in _functions(context, compiled)
            for each in _made_by(context, code, function, count, call)
        ]
    if not found or not _is_traced(context, compiled):
        return
    here = Related(f"`{method}` traces it here", call.span)
    for each in found:
        at = each.at._replace(related=(*each.at.related, here))
        context.record(replace(each, at=at))


def _is_traced(context: Context, compiled: Value | Compilation) -> bool:
    if isinstance(compiled, Compilation):
        if compiled.arguments.get("run_eagerly") not in (None, False):
            return False
    elif compiled is not None:
        return False
    return not context.source.of_all(partial(_runs_eagerly, context.source.imports))


def _runs_eagerly(source: ImportedNames) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr in EAGER for node in ast.walk(source.tree)
    )


def _functions(
    context: Context, compiled: Compilation
) -> Iterator[tuple[TracedCode, FunctionValue | BoundMethod, int]]:
    """The program's losses and metrics, as calls take them, with the number of arguments."""
    for argument, name in METHODS.items():
        for value in flatten_tensors(compiled.arguments.get(argument)):
            if isinstance(value, FunctionValue) and isinstance(value.node, ast.FunctionDef):
                yield _code(context, value.name, value), value, 2
            elif isinstance(value, InstanceValue):
                method = method_named(value.of, name)
                if method is not None:
                    label = f"{value.of.name}.{name}"
                    yield _code(context, label, method), BoundMethod(value, name, method), 2


def _code(context: Context, name: str, function: FunctionValue) -> TracedCode:
    return TracedCode(name, function.node, None, 0, len(context.layers), len(context.models))


def _made_by(
    context: Context,
    code: TracedCode,
    function: FunctionValue | BoundMethod,
    count: int,
    call: Call,
) -> list[StateMade]:
    given: list[Value] = [Unknown("a batch of labels and outputs")] * count
    with context.tracing.traced(code), context.tracing.layer_code(on_data=True):
        context.run_function(function, given, {}, call.span)
    return code.made
