"""Methods that change the structure of a layer or model in ways that are not followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.models.trainable import with_parts
from kerasight.values.keras import Layer, Model, Parameters, Tensor, UnknownLayer
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

CHANGES_WEIGHTS = frozenset({"quantize", "enable_lora"})
"""Methods after which the layer has other weights (keras/src/layers/layer.py, core/dense.py)."""


def change_weights(context: Context, layer: Layer, name: str) -> Value:
    """`layer.quantize("int8")`, `layer.enable_lora(4)`: makes the number of weights unknown."""
    for each in with_parts(layer):
        context.journal.change(each.state).parameters = Parameters(None, None)
    return Unknown(f"the result of '{name}'")


def add_node(context: Context, model: Model, call: Call) -> Value:
    """`model.add_loss(tensor)`, `model.add_metric(tensor)`: Keras 2 adds nodes to the graph.

    See `_insert_layers` and `AddMetric` of tf_keras/src/engine/functional.py.
    """
    context.journal.change(model.state).adds_metrics = True
    is_symbolic = any(isinstance(value, Tensor) for value in call.positional)
    graph = model.state.graph
    if model.is_functional and is_symbolic and graph is not None:
        added = UnknownLayer(Unknown("what a loss or metric adds to the model"))
        context.journal.change(model.state).graph = (*graph, added)
    return None
