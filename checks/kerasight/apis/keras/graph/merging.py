"""Functions that make a merging layer and call it at once: `keras.layers.add([x, y])`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import tensors_of, tensors_or_unknown
from kerasight.apis.keras.graph.application import apply_layer
from kerasight.apis.keras.graph.making import make_layer
from kerasight.apis.registry import transfer
from kerasight.values.objects import Value, unknown

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

MERGE_FUNCTIONS = {
    "keras.layers.add": "Add",
    "keras.layers.average": "Average",
    "keras.layers.concatenate": "Concatenate",
    "keras.layers.dot": "Dot",
    "keras.layers.maximum": "Maximum",
    "keras.layers.minimum": "Minimum",
    "keras.layers.multiply": "Multiply",
    "keras.layers.subtract": "Subtract",
}
"""Functions that make and call a merging layer."""


@transfer(*MERGE_FUNCTIONS)
def merge(context: Context, call: Call) -> Value:
    """`keras.layers.add(inputs)` and its like."""
    class_name = MERGE_FUNCTIONS[call.path]
    inputs = call.get("inputs", 0)
    call.positional[:] = call.positional[1:]
    call.keywords.pop("inputs", None)
    layer = make_layer(context, class_name, call)
    tensors = tensors_of(inputs) or tensors_or_unknown(inputs)
    if tensors is None:
        return unknown("merges tensors that are not known", inputs)
    return apply_layer(context, layer, tensors, call)[0]
