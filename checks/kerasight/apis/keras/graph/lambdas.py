"""What a `Lambda` needs of the program: the means to run its function, and what that captures."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.layers.core.lambda_layer import Lambda
from kerasight.values.events import LambdaCaptured
from kerasight.values.keras import Layer, Tensor
from kerasight.values.objects import FunctionValue, Scope, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.context import Context


def give_means(context: Context, layer: Layer) -> None:
    """Set up a new Lambda to run its functions on tensors outside of any graph."""

    def run(function: Value, positional: list[Value], keywords: dict[str, Value]) -> Value:
        before = context.tracing.unclear
        with context.tracing.layer_code():
            positional = [_of_the_backend(context, each) for each in positional]
            made = context.run_function(function, positional, keywords, layer.span)
        # If an operation raises, Keras 3 shows the whole layer as `?`.
        is_clear = context.keras.is_2 or context.tracing.unclear == before
        return made if is_clear else Unknown("an operation in the Lambda may not fit its tensors")

    layer.spec = Lambda(run)
    if not context.tracing.inside:
        _report_captured(context, layer)


def _of_the_backend(context: Context, value: Value) -> Value:
    """A tensor as the function gets it."""
    return replace(value, kind=context.tracing.kind) if isinstance(value, Tensor) else value


VARIABLES: Final = frozenset({"tensorflow.Variable", "keras.Variable"})
"""Functions that make a weight."""


def _report_captured(context: Context, layer: Layer) -> None:
    """Record the layers and variables that the function captures from its scope."""
    function = layer.arguments.get("function")
    if not isinstance(function, FunctionValue):
        return
    arguments = {each.arg for each in ast.walk(function.node.args) if isinstance(each, ast.arg)}
    used = {
        node.id: None
        for node in ast.walk(function.node)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    for name in used:
        scope: Scope | None = function.scope
        while scope is not None and name not in scope.variables:
            scope = scope.parent
        if context.reads is not None and (scope is None or scope.parent is None):
            context.reads.note(function.module.variables, name)
        held = scope.variables[name] if scope is not None and name not in arguments else None
        what = None
        if isinstance(held, Layer) and _is_captured(held):
            what = f"the layer `{held.class_name}`"
        elif isinstance(held, Unknown) and held.path in VARIABLES:
            what = "a variable"
        if what is not None:
            context.record(
                LambdaCaptured(context.at(layer.span), layer=layer, name=name, what=what)
            )


def _is_captured(layer: Layer) -> bool:
    """Whether it is a layer of Keras that would make weights inside the function."""
    is_known = not (layer.is_custom or layer.spec.is_opaque)
    return is_known and layer.spec.has_weights(layer) and not layer.applications
