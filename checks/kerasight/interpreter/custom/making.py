"""Making custom layers and models, and what their base class does."""

# ruff: noqa: PLC0415 - loaded when Keras rejects something

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.dtypes.policies import policy_for
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.apis.keras.models.functional import connect_graph
from kerasight.apis.keras.models.model_spec import MODEL
from kerasight.apis.keras.models.parts import is_waiting
from kerasight.apis.keras.models.sequential import add_given
from kerasight.apis.keras.models.trainable import set_trainable
from kerasight.interpreter.calls.functions import call_function
from kerasight.interpreter.core.attributes import set_attribute
from kerasight.interpreter.custom.base_classes import (
    BASE_LAYER,
    BASE_MODEL,
    LAYERS,
    SEQUENTIAL,
    WRAPPER,
    base_layer,
    build_as_base,
    call_as_base,
    library_base,
)
from kerasight.interpreter.custom.calling import CustomLayer, call_custom_method
from kerasight.interpreter.objects.classes import find_in_class
from kerasight.interpreter.objects.linearization import linearize
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import (
    ClassValue,
    FunctionValue,
    InstanceValue,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.findings import Span

BEHAVIOUR = ("call", "build", "compute_output_shape", "__call__")
"""Methods by which a class defines what its layers do."""


def make_custom(
    state: State,
    owner: ClassValue,
    path: str,
    span: Span,
    instance: InstanceValue,
    listed: bool,
) -> Layer:
    """A new layer of a class derived from `path`; `listed` if the program makes it directly."""
    own = is_open(owner) or any(find_in_class(owner, name) is not None for name in BEHAVIOUR)
    made_in = state.context.calls.function
    layer: Layer
    if path == SEQUENTIAL and not own:
        layer = Model(owner.name, "", MODEL, {}, span, made_in=made_in)
        layer.form = "Sequential"
    elif path in (BASE_MODEL, SEQUENTIAL):
        layer = Model(owner.name, "", CustomLayer(state), {}, span, made_in=made_in)
        layer.form = "Subclassed"
    elif path == BASE_LAYER or own or not is_known(path.removeprefix(LAYERS)):
        layer = Layer(owner.name, "", CustomLayer(state), {}, span)
    else:
        layer = Layer(owner.name, "", spec_of(path.removeprefix(LAYERS)), {}, span)
    layer.instance = instance
    if listed and isinstance(layer, Model):
        state.context.list_model(layer)
    elif listed:
        state.context.layers.append(layer)
    return layer


def is_open(owner: ClassValue) -> bool:
    """Whether a class may define more than is known."""
    return any(isinstance(each, ClassValue) and each.is_open for each in linearize(owner))


def finish(state: State, layer: Layer) -> None:
    """Name a layer whose constructor did not do it."""
    if not layer.name:
        layer.name = state.context.names.of_class(layer.class_name)


def initialize_base(state: State, layer: Layer, call: Call) -> None:
    """`super().__init__(...)` where the base class is one of Keras."""
    assert layer.instance is not None
    path = library_base(layer.instance.of)
    context = state.context
    name = call.keywords.get("name")
    if path == SEQUENTIAL or (path is not None and is_known(path.removeprefix(LAYERS))):
        layer.arguments = bind(path, call, context.keras)
        name = layer.arguments.get("name")
    else:
        layer.arguments = dict(call.keywords)
    if isinstance(name, str):
        layer.name = name
    finish(state, layer)
    layer.precision = policy_for(context, layer.arguments.get("dtype"))
    if isinstance(layer, Model):
        _fill(state, layer, call)
    elif path == WRAPPER:
        set_attribute(state, layer, "layer", call.get("layer", 0, Unknown("no wrapped layer")))
    trainable = layer.arguments.get("trainable")
    if trainable is not None and trainable is not True:
        set_trainable(context, layer, trainable)


def _fill(state: State, model: Model, call: Call) -> None:
    """The layers passed to the constructor of a model."""
    assert model.instance is not None
    if library_base(model.instance.of) == SEQUENTIAL:
        add_given(state.context, model, call)
        return
    named = {"inputs", "outputs"} <= call.keywords.keys()
    count = len(call.positional)
    if named or count == 2 or (count == 1 and "outputs" in call.keywords):
        if find_in_class(model.instance.of, "call") is None and not is_open(model.instance.of):
            model.form, model.spec = "Functional", MODEL
        inputs = call.get("inputs", 0)
        connect_graph(state.context, model, inputs, call.get("outputs", 1), call)


def instantiate_custom(
    state: State,
    owner: ClassValue,
    path: str,
    positional: list[Value],
    keywords: dict[str, Value],
    span: Span,
    unpacked: str,
    *,
    listed: bool = True,
) -> Layer:
    """A new custom layer or model; runs its constructor."""
    instance = InstanceValue(owner, span)
    instance.given = None if unpacked else (tuple(positional), dict(keywords))
    layer = make_custom(state, owner, path, span, instance, listed)
    initialize = find_in_class(owner, "__init__")
    if isinstance(initialize, FunctionValue):
        with state.context.tracing.traced(None):
            call_function(state, initialize, [layer, *positional], keywords, span, unpacked)
        if isinstance(layer.state.left, tuple):
            # A model that its constructor calls has its weights when it is loaded.
            left = tuple(each for each in layer.state.left if is_waiting(each))
            state.journal.change(layer.state).left = left
        if not layer.name:
            from kerasight.interpreter.custom import refusals

            refusals.report_base_not_initialized(state, layer, span)
    else:
        call = Call(positional, keywords, span, state.statement or span, span, open=unpacked)
        initialize_base(state, layer, call)
    finish(state, layer)
    return layer


def call_base_method(state: State, layer: Layer, name: str, call: Call) -> Value:
    """`super().name(...)` where the base class is one of Keras."""
    if name == "__init__":
        initialize_base(state, layer, call)
        return None
    if name == "build":
        build_as_base(state, layer, base_layer(layer), call)
        return None
    if name in ("call", "__call__"):
        return call_as_base(state, layer, base_layer(layer), call)
    return call_custom_method(state, layer, name, call)
