"""`GroupQueryAttention`; keras/src/layers/attention/grouped_query_attention.py."""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import Conflict
from kerasight.apis.keras.layers.attention.multi_head_attention import (
    MultiHeadAttention,
    surely_differ,
)
from kerasight.apis.keras.layers.base_layer import axis_size
from kerasight.apis.keras.layers.weights import unknown_weight
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, unknown_shape


class GroupedQueryAttention(MultiHeadAttention):
    """`GroupQueryAttention`: fewer heads for key and value than for the query.

    The public name is not that of the class, `GroupedQueryAttention`.
    """

    conflicts = (
        Conflict(
            ("num_query_heads", "num_key_value_heads"),
            lambda query, value: query % value != 0,
            "must be divisible by `num_key_value_heads`",
        ),
    )

    def heads(self, layer: Layer) -> tuple[Dim, Dim, Dim, Dim]:
        """Those of key and value are `num_key_value_heads`."""
        width = size(layer, "head_dim")
        return size(layer, "num_query_heads"), size(layer, "num_key_value_heads"), width, width

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Query and value agree in their last axis."""
        super().assert_input_compatibility(call)
        query, value = call.shapes[:2]
        if surely_differ(axis_size(query, -1), axis_size(value, -1)):
            raise ProblemFound(OtherMismatch(value, "query and value differ in the last axis"))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """As MultiHeadAttention, for sequences."""
        if any(shape.rank != 3 for shape in call.shapes):
            return (unknown_weight("query/kernel", "query or value is no sequence"),)
        return super().weights(call)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape of the query, a sequence."""
        if any(shape.rank != 3 for shape in call.shapes):
            return (unknown_shape("query or value is no sequence"),)
        return super().compute_output_shape(call)

    def scores(self, call: LayerCall) -> Shape:
        """(batch, query heads, T, S)."""
        query = call.shape.dims
        if query is None or len(query) != 3:
            return unknown_shape(call.shape.reason)
        steps = axis_size(call.shapes[-1], 1)
        return Shape((query[0], self.heads(call.layer)[0], query[1], steps))
