"""Attention, AdditiveAttention, MultiHeadAttention and GroupQueryAttention.

Mirrors keras/src/layers/attention and tf_keras/src/layers/attention. The attention scores are
a second output that the call asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from kerasight.apis.arguments import add, flag, size, text, to_integers, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size, weight_axis
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class ScoringSpec(BaseLayer):
    """What can give its attention scores as a second output."""

    many_inputs = True

    def scores(self, call: LayerCall) -> Shape:
        """The shape of the attention scores."""
        raise NotImplementedError

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The output, and the scores with `return_attention_scores=True`."""
        asked = call.keywords.get("return_attention_scores", False)
        if isinstance(asked, Unknown):
            unknown = unknown_shape("argument 'return_attention_scores' is not known")
            return self._of_shapes(call, (unknown,))
        output = self.compute_output_shape(call)
        return self._of_shapes(call, (*output, self.scores(call)) if asked else output)


def _same(one: Dim, other: Dim, reason: str) -> Dim:
    return one if one == other else UnknownDim(reason)


class DotAttentionSpec(ScoringSpec):
    """`Attention([query, value, key])`: (..., Tq, dim) and (..., Tv, width) to (..., Tq, width)."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Two or three tensors."""
        if not 2 <= len(call.shapes) <= 3:
            raise ProblemFound(OtherMismatch(call.shape, "takes [query, value] or these and key"))

    def build(self, call: LayerCall) -> Parameters:
        """One number for `use_scale`, one for `score_mode="concat"`."""
        layer = call.layer
        scale, mode = flag(layer, "use_scale"), text(layer, "score_mode", "dot")
        if scale is None or mode is None:
            return Parameters(None, 0)
        return Parameters(int(scale) + int(mode == "concat"), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The query with the last axis of the value."""
        query, value = call.shape.dims, call.shapes[1].dims
        if query is None or value is None or len(query) != len(value) or len(query) < 3:
            return (unknown_shape("query or value is not known, or their ranks differ"),)
        batch = query[:-2]
        if call.keras.is_2 and call.shapes[-1].rank != len(query):
            return (unknown_shape("the key has another rank than the query"),)
        if call.keras.is_2:
            batch = tuple(
                _same(one, other, "batch axes differ")
                for one, other in zip(batch, value, strict=False)
            )
        return (Shape((*batch, query[-2], value[-1])),)

    def scores(self, call: LayerCall) -> Shape:
        """(..., Tq, Tv)."""
        output = self.compute_output_shape(call)[0]
        if output.dims is None:
            return output
        return Shape((*output.dims[:-1], axis_size(call.shapes[-1], -2)))


class AdditiveAttentionSpec(DotAttentionSpec):
    """`AdditiveAttention`: a scale of the width of the query (Keras 2: of the value)."""

    def build(self, call: LayerCall) -> Parameters:
        """The scale."""
        scale = flag(call.layer, "use_scale", default=True)
        if scale is None:
            return Parameters(None, 0)
        if not scale:
            return Parameters(0, 0)
        return Parameters(
            weights(weight_axis(call.shapes[0 if call.keras.is_3 else 1], -1, "scale")), 0
        )


class MultiHeadAttentionSpec(ScoringSpec):
    """`MultiHeadAttention(query, value, key)`: the query, its last axis as `output_shape`."""

    tensor_arguments = ("query", "value", "key")

    def _heads(self, layer: Layer) -> tuple[Dim, Dim, Dim, Dim]:
        """Heads of the query, heads of key and value, sizes of a key and of a value."""
        heads, width = size(layer, "num_heads"), size(layer, "key_dim")
        same = not layer.arguments.get("value_dim")
        return heads, heads, width, width if same else size(layer, "value_dim")

    def _output_dims(self, layer: Layer, shapes: Sequence[Shape]) -> tuple[Dim, ...]:
        given = layer.arguments.get("output_shape")
        if given is None:
            return (axis_size(shapes[0], -1),)
        items = to_integers(given)
        if items:
            return tuple(items)
        return (UnknownDim("argument 'output_shape' is not known"),)

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Query and value, perhaps a key of the steps of the value."""
        shapes = call.shapes
        if len(shapes) < 2:
            raise ProblemFound(OtherMismatch(call.shape, "takes a query and a value"))
        value, key = shapes[1].dims, shapes[-1].dims
        if call.keras.is_3 and value is not None and key is not None:
            pairs = zip(value[1:-1], key[1:-1], strict=False)
            if len(value) != len(key) or any(_surely_differ(*pair) for pair in pairs):
                raise ProblemFound(OtherMismatch(shapes[-1], "key and value differ in their steps"))

    def build(self, call: LayerCall) -> Parameters:
        """Projections of query, key and value, a gate if asked for, and one of the output."""
        layer, shapes = call.layer, call.shapes
        heads, value_heads, key_dim, value_dim = self._heads(layer)
        use_bias, gate = flag(layer, "use_bias", default=True), flag(layer, "use_gate")
        if any(shape.rank == 1 for shape in shapes):
            return Parameters(None, 0)
        query = weight_axis(call.shape, -1, "kernel")
        key, value = (weight_axis(shapes[index], -1, "kernel") for index in (-1, 1))
        if use_bias is None or gate is None:
            return Parameters(None, 0)
        one = int(use_bias)
        output = weights(self._output_dims(layer, shapes))
        if output is None:
            return Parameters(None, 0)
        projections = [
            _projection(query, (heads, key_dim), one),
            _projection(key, (value_heads, key_dim), one),
            _projection(value, (value_heads, value_dim), one),
            _projection(query, (heads, value_dim), one) if gate else 0,
            add(weights(heads, value_dim, output), output * one),
        ]
        return Parameters(add(*projections), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape of the query; Keras 2 may take a batch size that only the value declares."""
        layer = call.layer
        dims = call.shape.dims
        if dims is None or len(dims) < 2:
            return (unknown_shape(call.shape.reason),)
        if call.keras.is_2 and any(axis_size(shape, 0) != dims[0] for shape in call.shapes):
            dims = (UnknownDim("the batch sizes of query and value differ"), *dims[1:])
        given = layer.arguments.get("output_shape")
        outer = self._output_dims(layer, call.shapes)
        if given is not None and any(isinstance(dim, UnknownDim) for dim in outer):
            return (unknown_shape("argument 'output_shape' is not known"),)
        return (Shape((*dims[:-1], *outer)),)

    def scores(self, call: LayerCall) -> Shape:
        """(batch, heads, T, S); Keras 3 says (batch, heads, T, T) whatever the value is."""
        layer = call.layer
        query, value = call.shape.dims, call.shapes[1].dims
        if query is None or value is None or not len(query) == len(value) == 3:
            return unknown_shape("query or value is not known, or no sequence")
        if call.keras.is_2 and layer.arguments.get("attention_axes") is not None:
            return unknown_shape("argument 'attention_axes'")
        steps = query[1] if call.keras.is_3 else axis_size(call.shapes[-1], 1)
        return Shape((query[0], self._heads(layer)[0], query[1], steps))


def _surely_differ(one: Dim, other: Dim) -> bool:
    unknown = isinstance(one, UnknownDim) or isinstance(other, UnknownDim)
    return not unknown and one != other


def _projection(features: Dim, outer: tuple[Dim, ...], bias: int) -> int | None:
    known = weights(outer)
    return None if known is None else add(weights(features, known), prod((known, bias)))


class GroupQueryAttentionSpec(MultiHeadAttentionSpec):
    """`GroupQueryAttention`: fewer heads for key and value than for the query."""

    def _heads(self, layer: Layer) -> tuple[Dim, Dim, Dim, Dim]:
        width = size(layer, "head_dim")
        return size(layer, "num_query_heads"), size(layer, "num_key_value_heads"), width, width

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Query and value agree in their last axis."""
        super().assert_input_compatibility(call)
        if _surely_differ(axis_size(call.shape, -1), axis_size(call.shapes[1], -1)):
            raise ProblemFound(
                OtherMismatch(call.shapes[1], "query and value differ in the last axis")
            )

    def build(self, call: LayerCall) -> Parameters:
        """As MultiHeadAttention, for sequences."""
        if any(shape.rank != 3 for shape in call.shapes):
            return Parameters(None, 0)
        return super().build(call)

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
        return Shape((query[0], self._heads(call.layer)[0], query[1], steps))


SPECS: dict[str, BaseLayer] = {
    "Attention": DotAttentionSpec(),
    "AdditiveAttention": AdditiveAttentionSpec(),
    "MultiHeadAttention": MultiHeadAttentionSpec(),
    "GroupedQueryAttention": GroupQueryAttentionSpec(),
}
