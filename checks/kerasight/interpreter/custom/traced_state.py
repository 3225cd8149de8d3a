"""Variables that are made where Keras allows none: in `call`, a loss or a metric.

Keras 3 closes a layer once it is built: it takes no new weights and parts (`Tracker.lock`). Code
that a training runs is traced by `tf.function`, twice, and the second time no variable may be made.
Measured on Keras 3.15 and 2.21 with TensorFlow; without tracing, and for layers without weights and
random numbers, the same code runs.
"""

# ruff: noqa: PLC0415 - few programs make variables there

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.custom import sublayers
from kerasight.apis.program.tracing import TracedCode
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.values.findings import Related, Span
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import FunctionValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.custom_classes import StateMade

CONDITIONAL = (
    ast.BoolOp,
    ast.ExceptHandler,
    ast.For,
    ast.FunctionDef,
    ast.If,
    ast.IfExp,
    ast.Lambda,
    ast.Match,
    ast.Try,
    ast.While,
)
"""Nodes whose parts need not run each time."""

VARIABLES = {
    "keras.Variable": "a `keras.Variable`",
    "keras.random.SeedGenerator": "a `SeedGenerator`",
    "tensorflow.Variable": "a `tf.Variable`",
}
"""Library functions that make a variable, with words for messages."""

WITH_VARIABLES = ("keras.metrics.", "keras.optimizers.")
"""Modules of classes whose objects have variables."""

WITHOUT_VARIABLES = ("keras.optimizers.schedules.", "keras.optimizers.legacy.")

STATELESS = ("keras.Variable", "keras.optimizers.")
"""What cannot be made while Keras 3 runs code on symbolic tensors."""

RATES = ("rate", "stddev")
"""The arguments of layers that draw random numbers only if they are positive."""


def code_of_call(
    state: State, layer: Layer, method: FunctionValue, given: list[Value]
) -> TracedCode:
    """The `call` of a layer that runs now, on these arguments."""
    leaves = [leaf for value in given for leaf in flatten_tensors(value)]
    tensors = any(isinstance(leaf, Tensor) for leaf in leaves)
    return TracedCode(
        f"{layer.class_name}.{method.name}",
        method.node,
        layer,
        len(state.journal.frames),
        len(state.context.layers),
        len(state.context.models),
        is_symbolic=tensors and not state.context.tracing.data,
        is_built=state.context.keras.is_2 or _is_built(layer, state),
    )


def _is_built(layer: Layer, state: State) -> bool:
    """Whether Keras 3 closes the layer before its `call` runs for the first time.

    A layer without a `build` of its own is built by its `call` if it has parts that are not built.
    """
    instance = layer.instance
    if instance is None or find_in_class(instance.of, "build") is not None:
        return True
    return all(
        isinstance(each, Layer) and not _is_waiting(each, state) for each in sublayers(layer)
    )


def _is_waiting(layer: Layer, state: State) -> bool:
    """Whether a part may not be built yet."""
    if isinstance(layer, Model) or layer.is_custom or layer.state.called_in_layer:
        return True
    return (
        layer.state.parameters is None and not layer.spec.facts(state.context.keras).built_when_made
    )


def note_variable(state: State, path: str, span: Span) -> None:
    """A library function is called in traced code: it may make a variable."""
    what = VARIABLES.get(path)
    if what is None:
        name = path.rpartition(".")[2]
        if not path.startswith(WITH_VARIABLES) or path.startswith(WITHOUT_VARIABLES):
            return
        if not name[:1].isupper() or name == "LossScaleOptimizer":
            return
        what = f"a metric, `{name}`" if path.startswith("keras.metrics.") else f"`{name}`"
    code = state.context.tracing.code[-1]
    if code is None or not _is_certain(state, code, span):
        return
    if code.is_symbolic and state.context.keras.is_3 and path.startswith(STATELESS):
        _report(state, code, what, span)
    else:
        _keep(state, code, what, span)


def note_called(state: State, layer: Layer, span: Span) -> None:
    """A layer was called in traced code: one that was made there has made its variables."""
    code = state.context.tracing.code[-1]
    if code is None or not _is_made_in(state, code, layer):
        return
    keras = state.context.keras
    has_weights = layer.parameters.total
    if isinstance(layer, Model) or layer.is_custom:
        from kerasight.apis.keras.models.parts import parameters_of

        has_weights = parameters_of(layer).total
    if not (has_weights or (keras.is_3 and draws(layer))):
        return
    if _is_certain(state, code, layer.span) and _is_certain(state, code, span):
        _keep(state, code, f"a `{layer.class_name}` layer", layer.span, span)


def draws(layer: Layer) -> bool:
    """Whether a layer of Keras certainly has a generator of random numbers."""
    if layer.is_custom or "seed" not in layer.arguments:
        return False
    rates = [layer.arguments[name] for name in RATES if name in layer.arguments]
    known = all(isinstance(rate, int | float) and rate > 0 for rate in rates)
    return bool(rates) and known and (layer.spec.drops or "stddev" in layer.arguments)


def note_weight(state: State, layer: Layer, span: Span) -> None:
    """`self.add_weight(...)` in the `call` of that layer."""
    code = state.context.tracing.code[-1]
    if code is None or code.layer is not layer or not _has_plain_frames(state, code):
        return
    if state.context.keras.is_3:
        if code.is_built or _is_unconditional(code.node, span):
            _report(state, code, "a weight", span)
    elif _is_certain(state, code, span):
        _keep(state, code, "a weight", span)


def note_assigned(state: State, layer: Layer, new: Value) -> None:
    """`self.name = new` in the `call` of that layer, which Keras 3 has closed."""
    code, span = state.context.tracing.code[-1], state.statement
    if code is None or code.layer is not layer or span is None or state.context.keras.is_2:
        return
    what = _part(state, code, new)
    if what is None or not _has_plain_frames(state, code):
        return
    if isinstance(new, Unknown) and not code.is_symbolic and sublayers(layer):
        return  # On data, Keras 3 may leave the layer open.
    if code.is_built or _is_unconditional(code.node, span):
        _report(state, code, what, span)


def _part(state: State, code: TracedCode, new: Value) -> str | None:
    """What a closed layer refuses as a new part."""
    if isinstance(new, Layer):
        is_new = _is_made_in(state, code, new)
        return f"a `{new.class_name}` layer" if is_new else None
    from kerasight.values.training import KerasObject

    if isinstance(new, KerasObject) and new.path.startswith("keras.metrics."):
        return f"a metric, `{new.class_name}`"
    if isinstance(new, Unknown) and new.path in ("keras.Variable", "keras.random.SeedGenerator"):
        return VARIABLES[new.path]
    return None


def _is_made_in(state: State, code: TracedCode, layer: Layer) -> bool:
    made = state.context.models if isinstance(layer, Model) else state.context.layers
    start = code.models if isinstance(layer, Model) else code.layers
    return any(each is layer for each in made[start:])


def _is_certain(state: State, code: TracedCode, span: Span) -> bool:
    """Whether the code at `span` runs each time that the traced function runs."""
    activations = state.context.calls.activations
    running = [each.node for each in activations]
    if not _has_plain_frames(state, code) or code.node not in running:
        return False
    start = len(running) - 1 - running[::-1].index(code.node)
    inner = activations[start:]
    sites = [*(each.site for each in inner[1:]), span]
    return all(
        site is not None and _is_unconditional(each.node, site)
        for each, site in zip(inner, sites, strict=True)
    )


def _has_plain_frames(state: State, code: TracedCode) -> bool:
    return len(state.journal.frames) == code.frames == 0 and not state.document.elsewhere


def _is_unconditional(function: ast.AST, span: Span) -> bool:
    """Whether a place in a function is in no branch, loop or function inside it."""
    line = span.start.line
    body = function.body if isinstance(function, ast.FunctionDef) else []
    waiting: list[ast.AST] = [each for each in body if _covers(each, line)]
    if not waiting:
        return False
    while waiting:
        node = waiting.pop()
        if isinstance(node, CONDITIONAL):
            return False
        waiting += [each for each in ast.iter_child_nodes(node) if _covers(each, line)]
    return True


def _covers(node: ast.AST, line: int) -> bool:
    first = getattr(node, "lineno", None)
    return first is None or first <= line <= (getattr(node, "end_lineno", None) or first)


def _event(
    state: State, code: TracedCode, what: str, span: Span, related: tuple[Related, ...]
) -> StateMade:
    from kerasight.values.custom_classes import StateMade

    at = state.context.at(span, (*related, *state.context.calls.led_here()))
    return StateMade(at, what=what, function=code.function, of_layer=code.layer is not None)


def _report(state: State, code: TracedCode, what: str, span: Span) -> None:
    from kerasight.interpreter.custom.refusals import surely_custom

    if code.layer is not None and surely_custom(state, code.layer) is not None:
        state.context.record(_event(state, code, what, span, ()))


def _keep(state: State, code: TracedCode, what: str, span: Span, used: Span | None = None) -> None:
    """Keep it until a training traces the code."""
    from kerasight.interpreter.custom.refusals import surely_custom

    related = (
        () if used is None or used.start == span.start else (Related("and called here", used),)
    )
    if code.layer is None:
        code.made.append(_event(state, code, what, span, related))
        return
    if surely_custom(state, code.layer) is None:
        return
    kept = code.layer.state.makes
    if isinstance(kept, Unknown) or any(each.span == span for each in kept or ()):
        return
    made = (*(kept or ()), _event(state, code, what, span, related))
    state.journal.change(code.layer.state).makes = made
