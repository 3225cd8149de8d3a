"""`Sequential`: a stack of layers, built as soon as its input shape is known.

Mirrors keras/src/models/sequential.py: `add`, `_maybe_rebuild` and `build`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_items, to_shape
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.backends import foreign_objects
from kerasight.apis.keras.dtypes.policies import dtype_named
from kerasight.apis.keras.graph.application import (
    begin_stack,
    build_stack,
    extend_stack,
    implied_name,
    name_built,
)
from kerasight.apis.keras.graph.declared_shapes import shape_declared_by
from kerasight.apis.keras.models.declared_inputs import report_declared
from kerasight.apis.keras.models.inputs import input_tensor, note_first_axis
from kerasight.apis.keras.models.model_spec import MODEL
from kerasight.apis.keras.models.parts import layers_of, may_hold
from kerasight.apis.registry import transfer
from kerasight.values.backends import foreign
from kerasight.values.events import ArgumentRejected, NameRepeated
from kerasight.values.keras import Layer, Model, Tensor, UnknownLayer
from kerasight.values.objects import LibraryName, ListValue, Rest, Unknown, Value
from kerasight.values.shapes import unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


DECLARES = frozenset({"input_dim", "input_shape"})
"""The arguments by which a layer declares its input shape in Keras 3."""


@transfer("keras.models.Sequential")
def make_sequential(context: Context, call: Call) -> Model:
    """`Sequential(layers)`."""
    arguments = bind("keras.models.Sequential", call, context.keras)
    name = arguments.get("name")
    if not isinstance(name, str):
        name = context.names.of_class("Sequential")
    model = Model(
        "Sequential",
        name,
        MODEL,
        arguments,
        call.span,
        made_in=context.calls.function,
        head=call.callee,
    )
    context.list_model(model)
    add_given(context, model, call)
    return model


def add_given(context: Context, model: Model, call: Call) -> None:
    """Add the layers of the constructor."""
    key = call.key("layers", 0)
    spans = call.element_spans.get(key, [])
    layers = model.arguments.get("layers")
    for index, layer in enumerate(_given_layers(layers)):
        place = spans[index] if index < len(spans) else call.spans.get(key)
        add_layer(context, model, layer, call, place, rebuilds=False)
    name_built(context, model)


def _given_layers(layers: Value) -> list[Value]:
    if layers is None:
        return []
    items = to_items(layers)
    if items is not None:
        return items
    if isinstance(layers, ListValue):
        return list(layers.items)
    reason = layers.reason if isinstance(layers, Unknown) else "not a list of layers"
    return [Rest(reason)]


def add_layer(
    context: Context,
    model: Model,
    layer: Value,
    call: Call,
    place: Span | None = None,
    *,
    rebuilds: bool = True,
) -> None:
    """`model.add(layer)`; problems are at `place` if the layer was made elsewhere.

    `rebuilds` is set if Keras rebuilds the model at once, not after other layers.
    """
    journal = context.journal
    _report_no_layer(context, layer, place or call.span, "layer" if rebuilds else "layers")
    if isinstance(layer, Tensor) and layer.origin is not None:
        layer = layer.origin.layer
    if isinstance(layer, Unknown) and layer.path:
        foreign_objects.report_object(context, foreign.STACKED, layer, place or call.span)
    if isinstance(layer, Unknown | Tensor):
        reason = layer.reason if isinstance(layer, Unknown) else "a tensor instead of a layer"
        layer = UnknownLayer(Unknown(reason))
    elif isinstance(layer, Layer) and not may_hold(model, layer):
        layer = UnknownLayer(Unknown("a model that holds itself, or nests too deep"))
    if not isinstance(layer, Layer | UnknownLayer | Rest):
        layer = UnknownLayer(Unknown(f"{type(layer).__name__} instead of a layer"))
    if not model.stack and model.inputs is None and isinstance(layer, Layer):
        _begin(context, model, layer, call)
        if not DECLARES.isdisjoint(layer.arguments):
            report_declared(context, layer, call, place, in_list=not rebuilds)
    if isinstance(layer, Layer) and layer.spec.is_input:
        return
    if isinstance(layer, Layer):
        _check_name(context, model, layer, place or call.span)
    journal.change(model.stack).append(layer)
    if model.outputs is not None:
        extend_stack(context, model, layer, call, place)
    if rebuilds:
        name_built(context, model)


def _report_no_layer(context: Context, given: Value, place: Span, argument: str) -> None:
    """Record what a `Sequential` rejects: a class, the output of a layer, a list, None."""
    reason = None
    if isinstance(given, LibraryName) and given.path.startswith(LAYERS):
        name = given.path.removeprefix(LAYERS)
        if name[:1].isupper():
            reason = f"must be layers, not the class `{name}`: make one, `{name}(...)`"
    elif isinstance(given, Tensor) and given.origin is not None and given.origin.inputs:
        reason = f"must be layers, not the output of `{given.origin.layer.class_name}`: leave out "
        reason += "the call"
    elif isinstance(given, ListValue):
        reason = "must be layers, not a list: add one after the other"
    elif given is None:
        reason = "must be layers, not None"
    if reason is not None:
        context.record(
            ArgumentRejected(
                context.at(place, context.calls.led_here()),
                class_name="Sequential",
                argument=argument,
                reason=reason,
                suggestion=None,
            )
        )


LAYERS = "keras.layers."


def _check_name(context: Context, model: Model, layer: Layer, span: Span) -> None:
    """Record a name that the program already gave to another layer of the stack."""
    for other in model.stack:
        if not isinstance(other, Layer) or other.name != layer.name or other is layer:
            continue
        if all(isinstance(each.arguments.get("name"), str) for each in (other, layer)):
            context.record(NameRepeated(context.at(span), model=model, first=other, second=layer))
            return


def _begin(context: Context, model: Model, layer: Layer, call: Call) -> None:
    """Use the input shape of the first layer, if it declares one.

    Keras 2 also looks in the first layer of a nested first model
    (tf_keras/src/engine/training_utils.py, `get_input_shape_and_dtype`).
    """
    if layer.spec.is_input and layer.applications:
        begin_stack(context, model, layer.applications[0].outputs[0])
    elif isinstance(layer, Model) and layer.form == "Subclassed":
        return
    elif isinstance(layer, Model) and context.keras.is_2:
        inner = layers_of(layer)[:1]
        if inner and isinstance(inner[0], Layer):
            _begin(context, model, inner[0], call)
    elif isinstance(layer, Model) and layer.inputs is not None and len(layer.inputs) == 1:
        first = layer.inputs[0]
        tensor = input_tensor(context, first.shape, call.span, dtype=first.dtype, implied=True)
        begin_stack(context, model, tensor)
    elif (shape := shape_declared_by(layer, context.keras)) is not None:
        name = implied_name(context, layer)
        precision = layer.precision
        dtype = precision.floatx if context.keras.is_3 else precision.variable
        tensor = input_tensor(context, shape, layer.span, name, dtype=dtype, implied=True)
        place = layer.written.arguments.get("input_shape") if layer.written is not None else None
        if place is not None:
            note_first_axis(tensor, layer.arguments["input_shape"], place, None)
        begin_stack(context, model, tensor)


def build_from_argument(context: Context, model: Model, call: Call) -> None:
    """`model.build(input_shape)`."""
    shape = to_shape(call.get("input_shape", 0, Unknown("model.build without a shape")))
    build_stack(context, model, shape, call, dtype_named(context.precision.floatx))


def pop_layer(context: Context, model: Model) -> Value:
    """`model.pop()`: the stack without its last layer, built again."""
    if not model.stack or isinstance(model.stack[-1], Rest):
        return Unknown("the last layer is not known")
    layer = context.journal.change(model.stack).pop()
    if model.outputs is not None:
        last = model.stack[-1] if model.stack else None
        if isinstance(last, Layer) and last.applications:
            context.journal.change(model.state).outputs = last.applications[-1].outputs
        elif last is None:
            context.journal.change(model.state).outputs = model.inputs
        else:
            unknown = (Tensor(unknown_shape("the layer before is not known")),)
            context.journal.change(model.state).outputs = unknown
    name_built(context, model)
    return layer.value if isinstance(layer, UnknownLayer) else layer
