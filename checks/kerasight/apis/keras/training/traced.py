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
from kerasight.values.keras import Tensor
from kerasight.values.objects import BoundMethod, FunctionValue, InstanceValue
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape
from kerasight.values.training import Compilation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.custom_classes import StateMade
    from kerasight.values.imports import ImportedNames
    from kerasight.values.keras import Model, TensorKind
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
    if context.journal.frames or context.tracing.root:
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
            for code, function, given in _functions(context, model, compiled)
            for each in _made_by(context, model, code, function, given, call)
        ]
    if not found or not _is_traced(context, compiled) or context.keras.backend != "tensorflow":
        return
    here = Related(f"`{method}` traces it here", call.span)
    for each in found:
        at = each.at._replace(related=(*each.at.related, here))
        context.record(replace(each, at=at))


def fed_kind(context: Context, model: Model) -> TensorKind | None:
    """What the tensors are in the code that a method runs on data, None if it may run eagerly."""
    return "traced" if _is_traced(context, model.state.compiled) else None


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
    context: Context, model: Model, compiled: Compilation
) -> Iterator[tuple[TracedCode, FunctionValue | BoundMethod, list[Value]]]:
    """The program's losses and metrics, as calls take them, with their arguments.

    Keras casts both to floats for functions and losses, but not for the metrics of a class.
    """
    outputs = model.outputs or ()
    known = outputs[0].shape.dims if len(outputs) == 1 else None
    batch = UnknownDim("the size of a batch")
    made = unknown_shape("an output of the model") if not known else Shape((batch, *known[1:]))
    floats = context.precision.floatx
    dtype = floats if isinstance(floats, str) else None
    labels = unknown_shape("a batch of labels")
    for argument, name in METHODS.items():
        for value in flatten_tensors(compiled.arguments.get(argument)):
            if isinstance(value, FunctionValue) and isinstance(value.node, ast.FunctionDef):
                given: list[Value] = [Tensor(labels, dtype=dtype), Tensor(made, dtype=dtype)]
                yield _code(context, value.name, value), value, given
            elif isinstance(value, InstanceValue):
                method = method_named(value.of, name)
                if method is not None:
                    label = f"{value.of.name}.{name}"
                    own = dtype if argument == "loss" else None
                    given = [Tensor(labels, dtype=own), Tensor(made, dtype=own)]
                    yield _code(context, label, method), BoundMethod(value, name, method), given


def _code(context: Context, name: str, function: FunctionValue) -> TracedCode:
    return TracedCode(name, function.node, None, 0, len(context.layers), len(context.models))


def _made_by(
    context: Context,
    model: Model,
    code: TracedCode,
    function: FunctionValue | BoundMethod,
    given: list[Value],
    call: Call,
) -> list[StateMade]:
    kind = fed_kind(context, model)
    given = [replace(each, kind=kind) if isinstance(each, Tensor) else each for each in given]
    tracing = context.tracing
    with tracing.traced(code), tracing.layer_code(on_data=True), tracing.tensors_of(kind):
        context.run_function(function, given, {}, call.span)
    return code.made
