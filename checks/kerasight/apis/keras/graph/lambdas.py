"""What a `Lambda` needs of the program: the means to run its function, and what that captures."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.layers.core.lambda_layer import Lambda
from kerasight.values.events import LambdaCaptured, LoopVariableKept
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
        function = layer.arguments.get("function")
        if isinstance(function, FunctionValue):
            _report_loop(context, layer, function)


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


FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)

COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

USES: Final = frozenset("compile evaluate fit predict train_on_batch".split())
"""Methods that use a model: then it may live no longer than one round of the loop."""


def _report_loop(context: Context, layer: Layer, function: FunctionValue) -> None:
    """Record a variable of the loop around a `Lambda` that its function reads when it runs.

    Keras runs the function again whenever the model runs, when the variable has its last value.
    """
    node, tree = function.node, context.source.imports.tree
    loops: list[ast.AST] = []
    for each in _around(tree, node):
        if isinstance(each, FUNCTIONS):
            loops = []
        elif isinstance(each, (ast.For, *COMPREHENSIONS)):
            loops.append(each)
    if not loops:
        return
    own = {each.arg for each in ast.walk(node.args) if isinstance(each, ast.arg)}
    body = node.body if isinstance(node.body, list) else [node.body]
    names = [each for part in body for each in ast.walk(part) if isinstance(each, ast.Name)]
    own |= {each.id for each in names if isinstance(each.ctx, ast.Store)}
    read = {each.id for each in names if isinstance(each.ctx, ast.Load)} - own
    for loop in loops:
        found = sorted(read & _changing(loop))
        if found and not _uses_model(loop):
            at = context.at(layer.span, context.calls.led_here())
            context.record(LoopVariableKept(at, name=found[0]))
            return


def _around(tree: ast.AST, node: ast.AST) -> list[ast.AST]:
    """The nodes around one, the outermost first; empty if it is in another file."""
    line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
    path: list[ast.AST] = []
    current = tree
    while current is not node:
        path.append(current)
        inner = [
            each
            for each in ast.iter_child_nodes(current)
            if each is node or _holds(each, line, column)
        ]
        if node in inner:
            return path
        if not inner:
            return []
        current = inner[-1]
    return path


def _holds(node: ast.AST, line: int, column: int) -> bool:
    """Whether the text of a node has a place in it; a part of a comprehension has no place."""
    if isinstance(node, ast.comprehension | ast.arguments):
        return False
    start = (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))
    end = (getattr(node, "end_lineno", 0) or 0, getattr(node, "end_col_offset", 0) or 0)
    return start <= (line, column) < end


def _changing(loop: ast.AST) -> set[str]:
    """The variables of a loop that differ from round to round: its own, and what they make."""
    if isinstance(loop, COMPREHENSIONS):
        return {
            each.id
            for part in loop.generators
            for each in ast.walk(part.target)
            if isinstance(each, ast.Name)
        }
    assert isinstance(loop, ast.For)
    changing = {each.id for each in ast.walk(loop.target) if isinstance(each, ast.Name)}
    for statement in loop.body:
        if isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Call):
            used = {each.id for each in ast.walk(statement.value) if isinstance(each, ast.Name)}
            if used & changing:
                changing |= {each.id for each in statement.targets if isinstance(each, ast.Name)}
    return changing


MODELS: Final = frozenset({"Model", "Sequential"})


def _uses_model(loop: ast.AST) -> bool:
    """Whether a loop makes whole models, or uses one: it may live for one round alone."""
    for each in ast.walk(loop):
        match each:
            case ast.Attribute(attr=name) if name in USES or name in MODELS:
                return True
            case ast.Call(func=ast.Name(id=name)) if name in MODELS:
                return True
    return False


def _is_captured(layer: Layer) -> bool:
    """Whether it is a layer of Keras that would make weights inside the function."""
    is_known = not (layer.is_custom or layer.spec.is_opaque)
    return is_known and layer.spec.has_weights(layer) and not layer.applications
