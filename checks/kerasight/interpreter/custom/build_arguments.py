"""The arguments of a `build` with several: the shapes of those of `call`, by their names.

Mirrors `update_shapes_dict_for_target_fn` of keras/src/layers/layer.py. Keras 2 passes the shape of
the first argument alone.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.interpreter.custom.refusals import surely_custom
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.values.custom_classes import BuildRefused
from kerasight.values.findings import Related
from kerasight.values.keras import Layer
from kerasight.values.objects import FunctionValue, Unknown

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span
    from kerasight.values.objects import Value

ENDING = "_shape"


def _names(method: FunctionValue) -> list[str]:
    """The parameters of a method without `self`."""
    arguments = method.node.args
    return [each.arg for each in (*arguments.posonlyargs, *arguments.args)][1:]


def _call_of(layer: Layer) -> FunctionValue | None:
    found = find_in_class(layer.instance.of, "call") if layer.instance is not None else None
    return found if isinstance(found, FunctionValue) else None


def by_name(
    layer: Layer, method: FunctionValue, positional: list[Value], keywords: dict[str, Value]
) -> dict[str, Value]:
    """The argument of `call` that each parameter of `build` gets the shape of in Keras 3."""
    call = _call_of(layer)
    if call is None:
        return {name: Unknown("the arguments of 'call' are not known") for name in _names(method)}
    given = {**dict(zip(_names(call), positional, strict=False)), **keywords}
    found = {name: given.get(name.removesuffix(ENDING)) for name in _names(method)}
    return {name: value for name, value in found.items() if value is not None}


def report_refused(
    state: State,
    layer: Layer,
    method: FunctionValue,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
) -> bool:
    """Whether Keras cannot call a `build` with these parameters; records it where it is certain."""
    names, arguments = _names(method), method.node.args
    call = _call_of(layer)
    if arguments.vararg is not None or arguments.kwonlyargs or call is None:
        return False
    if call.node.args.vararg is not None or call.node.args.kwarg is not None:
        return False
    required = names[: len(names) - len(method.defaults)]
    if state.context.keras.is_2:
        reason = _refused_by_keras_2(names, required)
    else:
        reason = _refused_by_keras_3(names, required, call, positional, keywords)
    if reason is None or state.journal.frames:
        return reason is not None
    if surely_custom(state, layer) is None:
        return True
    place = Related("`build` is here", _head(state, method))
    first = next(iter(_names(call)), "inputs")
    shapes = ", ".join(f"{name}{ENDING}" for name in _names(call)[: max(len(names), 1)])
    advice = f"Write `def build(self, {shapes})`: one shape for each tensor that `call` takes."
    if state.context.keras.is_2:
        advice = f"Call the layer on a list, and write `def build(self, {first}{ENDING})`."
    state.context.record(
        BuildRefused(
            state.context.at(span, (place, *state.context.calls.led_here())),
            class_name=layer.class_name,
            reason=reason,
            advice=advice,
        )
    )
    return True


def _head(state: State, method: FunctionValue) -> Span:
    node = method.node
    return (
        state.document.span(node) if isinstance(node, ast.Lambda) else state.document.header(node)
    )


def _refused_by_keras_2(names: list[str], required: list[str]) -> str | None:
    if not names:
        return "takes no shape, and Keras passes that of the first argument"
    if len(required) > 1:
        return f"needs {len(required)} arguments, and Keras 2 passes the shape of the first alone"
    return None


def _refused_by_keras_3(
    names: list[str],
    required: list[str],
    call: FunctionValue,
    positional: list[Value],
    keywords: dict[str, Value],
) -> str | None:
    taken = _names(call)
    given = {*taken[: len(positional)], *keywords}
    for name in names:
        if not name.endswith(ENDING):
            return f"has several arguments, of which `{name}` does not end in `_shape`"
        tensor = name.removesuffix(ENDING)
        if tensor not in taken:
            return f"has an argument `{name}`, and `call` takes no `{tensor}`"
        if name in required and tensor not in given:
            return f"needs `{name}`, and the layer is called without `{tensor}`"
    return None


def report_misread(state: State, value: int | None, node: ast.Subscript) -> None:
    """`input_shape[0][1]` in a `build` that gets one shape: its sizes have no parts."""
    tracing, calls = state.context.tracing, state.context.calls
    if tracing.root or state.journal.frames or calls.function != "build" or tracing.code[-1]:
        return
    running = calls.node
    parameters = running.args.args if isinstance(running, ast.FunctionDef) else []
    layer = state.lookup(parameters[0].arg) if len(parameters) > 1 else None
    if not isinstance(layer, Layer) or surely_custom(state, layer) is None:
        return
    name = parameters[1].arg
    shape = state.lookup(name)
    is_one = isinstance(shape, tuple) and all(each is None or type(each) is int for each in shape)
    if not is_one or not isinstance(node.value, ast.Name | ast.Subscript):
        return
    kind = "None" if value is None else f"the number {value}"
    advice = (
        "Where `call` takes several tensors, `build` gets the shape of the first: name its "
        "arguments after those of `call` (`left_shape`, `right_shape`), or call the layer on a "
        "list."
    )
    if state.context.keras.is_2:
        advice = "Keras 2 passes the shape of the first argument alone: call the layer on a list."
    state.context.record(
        BuildRefused(
            state.context.at(state.document.span(node), calls.led_here()),
            class_name=layer.class_name,
            reason=(
                f"takes `{name}` for several shapes, and it is one: `{ast.unparse(node.value)}` "
                f"is {kind}"
            ),
            advice=advice,
        )
    )
