"""Calling layers and models, and their methods."""

# ruff: noqa: PLC0415 - a program that calls none of these loads none of them

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors, tensors_of, tensors_or_unknown
from kerasight.apis.arrays.making import to_array
from kerasight.apis.data import has_data
from kerasight.apis.keras.backends.foreign_calls import note_layer
from kerasight.apis.keras.custom import shapes_in
from kerasight.apis.keras.graph.application import apply_layer, build_layer, call_model
from kerasight.apis.keras.models import methods
from kerasight.apis.keras.models.changing import CHANGES_WEIGHTS, change_weights
from kerasight.values.events import LayerRejected
from kerasight.values.keras import Layer, Model, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import (
    DictValue,
    Rest,
    Unknown,
    Value,
    unknown,
)
from kerasight.values.problems import ProblemFound
from kerasight.values.shapes import unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


LEARNS: Final = frozenset("adapt set_vocabulary load_assets load_own_variables".split())
"""The methods by which a layer that prepares data gets what it knows."""


def call_layer(context: Context, layer: Layer, call: Call) -> Value:
    """`layer(inputs, ...)`: the output tensor, or several, or unknown for other inputs."""
    if context.foreign.traces:
        note_layer(context, layer, call)
    first, further = _inputs_of(layer, call)
    if context.keras.backend != "tensorflow" and not isinstance(first, Tensor):
        from kerasight.apis.keras.backends.fed_models import report_called

        report_called(context, layer, first, call.span)
    if has_data(first):
        from kerasight.apis.keras.graph.on_data import through_layer

        return through_layer(context, layer, call, call_layer)
    tensors = tensors_of(first)
    if tensors is None and not isinstance(layer, Model):
        tensors = tensors_or_unknown(first)
    if isinstance(first, DictValue) and "images" in first.items:
        return Unknown("images with labels or boxes, which come back with their structure")
    if tensors is None:
        return _call_on_data(context, layer, first)
    if isinstance(first, Unknown) and layer.spec.unpacks_list:
        return _call_on_some(context, layer, first)
    if layer.spec.runs_function:
        context.journal.change(layer.state).structure = first
    if isinstance(layer, Model):
        outputs = call_model(context, layer, tensors, call)
    else:
        others = [
            leaf if isinstance(leaf, Tensor) else Tensor(unknown_shape(leaf.reason))
            for name, value in further
            for leaf in flatten_tensors(value)
            if (isinstance(leaf, Tensor) and name != "mask")
            or (isinstance(leaf, Unknown | Rest) and name == "initial_state")
        ]
        states = [value for name, value in further if name == "initial_state"]
        if any(has_data(state) for state in states):
            from kerasight.apis.keras.ops.batches import operands, report_combined

            report_combined(context, layer.class_name, tensors, call.span, operands(states))
        alone = isinstance(first, Tensor)
        outputs = apply_layer(context, layer, tensors, call, others=others, alone=alone)
        if states or (further and layer.spec.takes_states and further[0][0] == ""):
            from kerasight.apis.keras.graph.initial_states import check_states

            check_states(context, layer, (states or [further[0][1]])[0], outputs, call)
        _order_by_name(context, layer, call, outputs)
    return outputs[0] if len(outputs) == 1 else outputs


def _order_by_name(context: Context, layer: Layer, call: Call, outputs: tuple[Tensor, ...]) -> None:
    """Keras 3 connects tensors given by name in the order of the names."""
    made = outputs[0].origin if outputs else None
    names = [name for name in sorted(layer.spec.tensor_arguments) if name in call.keywords]
    named = [call.keywords[name] for name in names]
    tensors = tuple(each for each in named if isinstance(each, Tensor))
    plain = not call.positional and len(tensors) == len(named)
    if context.keras.is_3 and made is not None and plain and len(tensors) == len(made.inputs):
        made.inputs = tensors


def _inputs_of(layer: Layer, call: Call) -> tuple[Value, list[tuple[str, Value]]]:
    """The inputs of a layer call, and the other arguments by name."""
    names = layer.spec.tensor_arguments
    keywords = [(name, value) for name, value in call.keywords.items() if name not in names]
    if names:
        given = (call.get(name, index) for index, name in enumerate(names))
        inputs = tuple(value for value in given if value is not None)
        return inputs, [*(("", value) for value in call.positional[len(names) :]), *keywords]
    key = next((name for name in ("inputs", "sequences", "input") if name in call.keywords), None)
    first = call.keywords.get(key) if key else (call.positional[0] if call.positional else None)
    positional = call.positional if key else call.positional[1:]
    further = [(name, value) for name, value in keywords if name != key]
    return first, [*(("", value) for value in positional), *further]


def _call_on_data(context: Context, layer: Layer, data: Value) -> Value:
    """A layer called on what is not known: symbolic tensors, or data, which build a model."""
    reason = unknown("called on data", data).reason
    if isinstance(layer, Model):
        state = context.journal.change(layer.state)
        state.called = state.met_unknown = True
    return Unknown(f"the output of {layer.class_name}: {reason}")


def _call_on_some(context: Context, layer: Layer, inputs: Unknown) -> Value:
    """A layer that takes a list is called on one that is not known: its weights are made."""
    if layer.state.parameters is None:
        context.journal.change(layer.state).parameters = Parameters(None, None)
    return Unknown(inputs.reason)


def _build(context: Context, layer: Layer, call: Call) -> None:
    """`layer.build(shape)`: makes the weights for inputs of that shape, or of several."""
    given = [shapes_in(each) for each in (*call.positional, *call.keywords.values())]
    shapes = [shape for each in given for shape in each or ()]
    needed = min(len(layer.spec.tensor_arguments), 2) or 1
    if None in given or len(shapes) < needed:
        shapes = [unknown_shape("the shape given to build is not known")] * needed
    try:
        build_layer(context, LayerCall.on_shapes(layer, shapes, context.keras), call)
    except ProblemFound as found:
        where = context.at(call.span, context.calls.led_here())
        context.record(LayerRejected(where, layer=layer, problem=found.problem))
        state = context.journal.change(layer.state)
        state.parameters, state.built_for = Parameters(None, None), tuple(shapes)


LEAVES_WEIGHTS = frozenset(
    """compile count_params evaluate evaluate_generator export fit fit_generator get_config
    get_layer get_weights predict predict_generator predict_on_batch save save_weights summary
    test_on_batch to_json train_on_batch""".split()
)
"""Methods that change no more of a model than training does."""


def call_layer_method(context: Context, layer: Layer, name: str, call: Call) -> Value:
    """`layer.name(...)` for a layer or a model."""
    if context.foreign.traces and name == "stateless_call":
        note_layer(context, layer, call)
    if call.keywords and name not in methods.TRAINING:
        from kerasight.apis.keras.arguments.of_functions import reject_in_method

        reject_in_method(context, layer, name, call)
    if name not in LEAVES_WEIGHTS:
        context.changes.touches += 1
    if isinstance(layer, Model):
        return methods.call_method(context, layer, name, call)
    if name in CHANGES_WEIGHTS:
        return change_weights(context, layer, name)
    if name == "build":
        _build(context, layer, call)
        return None
    if name == "set_weights":
        from kerasight.apis.keras.graph.given_weights import report_set

        report_set(context, layer, call)
    if name in LEARNS:
        given = call.get("data", 0, Unknown("no data"))
        known = len(call.positional) + len(call.keywords) == 1 and name == "adapt"
        learned = to_array(given) if known else None
        context.journal.change(layer.state).learned = (
            Unknown("what the layer has learned") if learned is None else learned
        )
        return None
    return Unknown(f"the result of '{name}'")
