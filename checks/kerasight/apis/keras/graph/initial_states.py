"""The argument `initial_state` of recurrent layers, against the states of the cell.

Measured on both versions: Keras 2 refuses a wrong number or size at the call of the layer. Keras 3
builds the model, and raises when it runs; further states of a `GRU` are ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.graph.traversal import traverse
from kerasight.apis.keras.layers.rnn.bidirectional import Bidirectional
from kerasight.apis.keras.layers.rnn.rnn import BaseRNN, GatedRNN
from kerasight.values.events import StatesRefused
from kerasight.values.findings import Related
from kerasight.values.keras import Layer, Model, Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras_version import KerasVersion
    from kerasight.values.objects import Value

ARGUMENT = "initial_state"


def check_states(
    context: Context, layer: Layer, states: Value, outputs: Sequence[Tensor], call: Call
) -> None:
    """Compare the states of a call with those of the layer's cell."""
    given = [states] if isinstance(states, Tensor) else to_items(states)
    tensors = [each for each in given or () if isinstance(each, Tensor)]
    if not given or len(tensors) < len(given):
        return
    reason = _refused(layer, tensors, context.keras)
    origin = outputs[0].origin if outputs else None
    if reason is None or origin is None:
        return
    span = call.spans.get(ARGUMENT, call.span)
    if context.keras.is_3:
        origin.wrong_states = reason, span
        return
    where = context.at(span, context.calls.led_here())
    context.record(StatesRefused(where, layer=layer, reason=reason))


def report_states(context: Context, model: Model, call: Call) -> None:
    """Record the wrong states in a model of Keras 3 that runs now."""
    if context.keras.is_2 or model.outputs is None:
        return
    for application in traverse(model.outputs, set())[0]:
        if application.wrong_states is not None:
            reason, span = application.wrong_states
            where = context.at(span, (Related("the model runs here", call.span),))
            context.record(StatesRefused(where, layer=application.layer, reason=reason))


def _refused(layer: Layer, states: Sequence[Tensor], keras: KerasVersion) -> str | None:
    """Why the cell cannot begin with these states, None if it can or is not known."""
    directions = 2 if isinstance(layer.spec, Bidirectional) else 1
    if not isinstance(layer.spec, Bidirectional | BaseRNN):
        return None
    inner = layer.spec.recurrent(layer)
    if inner is None or not isinstance(inner.spec, GatedRNN):
        return None
    units, each = inner.arguments.get("units"), inner.spec.cell.states
    expected, count = each * directions, len(states)
    ignores_more = keras.is_3 and inner.class_name == "GRU" and count > expected
    if count != expected and not ignores_more:
        there = "1 state" if expected == 1 else f"{expected} states"
        both = " (those of both directions)" if directions == 2 else ""
        return f"it has {there}{both}, and `initial_state` gives {count}"
    for state in states[:expected]:
        dims = state.shape.dims
        if dims is not None and len(dims) != 2:
            return f"a state is (batch, units), and `initial_state` gives {state.shape}"
        size = dims[-1] if dims else None
        if isinstance(size, int) and isinstance(units, int) and size != units:
            return f"its states have {units} units, and `initial_state` gives {size}"
    return None
