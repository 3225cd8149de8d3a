"""`MultiHeadAttention`; keras/src/layers/attention/multi_head_attention.py."""

from __future__ import annotations

from kerasight.apis.arguments import flag, size, to_integers
from kerasight.apis.keras.arguments.values.asked import Conflict, checks_of
from kerasight.apis.keras.arguments.values.checks import only, or_none, positive_integer
from kerasight.apis.keras.layers.attention.attention import ScoringLayer
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import axis_size, weight_axis
from kerasight.apis.keras.layers.weights import kernel_and_bias, unknown_weight, within
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class MultiHeadAttention(ScoringLayer):
    """`MultiHeadAttention(query, value, key)`: the query, its last axis as `output_shape`."""

    checks = checks_of(
        key_dim=only(3, positive_integer),
        num_heads=only(3, positive_integer),
        sliding_window=only(3, or_none(positive_integer)),
        value_dim=only(3, or_none(positive_integer)),
    )
    attributes = attributes_of(attention_axes=unfollowed, value_dim=unfollowed)
    conflicts: tuple[Conflict, ...] = ()

    tensor_arguments = ("query", "value", "key")
    computes_in_keras_2 = True
    takes_floats_only_in_keras_2 = True

    def heads(self, layer: Layer) -> tuple[Dim, Dim, Dim, Dim]:
        """Heads of the query, heads of key and value, sizes of a key and of a value."""
        heads, width = size(layer, "num_heads"), size(layer, "key_dim")
        same = not layer.arguments.get("value_dim")
        return heads, heads, width, width if same else size(layer, "value_dim")

    def _output_dims(self, call: LayerCall) -> tuple[Dim, ...]:
        given = call.layer.arguments.get("output_shape")
        if given is None:
            return (axis_size(call.shape, -1),)
        items = to_integers(given)
        if items:
            return tuple(items)
        return (UnknownDim("argument 'output_shape' is not known"),)

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Query and value, perhaps a key of the steps of the value."""
        shapes = call.shapes
        if len(shapes) < 2:
            help_ = "Call it on both: `layer(x, x)` if a sequence looks at itself."
            raise ProblemFound(OtherMismatch(call.shape, "takes a query and a value", help=help_))
        value, key = shapes[1].dims, shapes[-1].dims
        if call.keras.is_3 and value is not None and key is not None:
            pairs = zip(value[1:-1], key[1:-1], strict=False)
            if len(value) != len(key) or any(surely_differ(*pair) for pair in pairs):
                raise ProblemFound(OtherMismatch(shapes[-1], "key and value differ in their steps"))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """Projections of query, key and value, a gate if asked for, and one of the output."""
        layer, shapes, gate = call.layer, call.shapes, flag(call.layer, "use_gate")
        heads, value_heads, key_dim, value_dim = self.heads(layer)
        if any(shape.rank == 1 for shape in shapes):
            return (unknown_weight("query/kernel", "the query or the value has one axis"),)
        query, value, key = (weight_axis(shapes[index], -1, "kernel") for index in (0, 1, -1))
        if gate is None:
            return (unknown_weight("gate/kernel", "argument 'use_gate'"),)
        output = self._output_dims(call)
        return (
            *_projection(layer, "query", (query,), (heads, key_dim)),
            *_projection(layer, "key", (key,), (value_heads, key_dim)),
            *(_projection(layer, "gate", (query,), (heads, value_dim)) if gate else ()),
            *_projection(layer, "value", (value,), (value_heads, value_dim)),
            *_projection(layer, "attention_output", (heads, value_dim), output),
        )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape of the query; Keras 2 may use a batch size that only the value declares."""
        dims = call.shape.dims
        if dims is None or len(dims) < 2:
            return (unknown_shape(call.shape.reason),)
        if call.keras.is_2 and any(axis_size(shape, 0) != dims[0] for shape in call.shapes):
            dims = (UnknownDim("the batch sizes of query and value differ"), *dims[1:])
        given, outer = call.layer.arguments.get("output_shape"), self._output_dims(call)
        if given is not None and any(isinstance(dim, UnknownDim) for dim in outer):
            return (unknown_shape("argument 'output_shape' is not known"),)
        return (Shape((*dims[:-1], *outer)),)

    def scores(self, call: LayerCall) -> Shape:
        """(batch, heads, T, S); (batch, heads, T, T) in Keras 3, whatever the value is."""
        layer, shapes = call.layer, call.shapes
        query, value = shapes[0].dims, shapes[1].dims
        if query is None or value is None or not len(query) == len(value) == 3:
            return unknown_shape("query or value is not known, or no sequence")
        if call.keras.is_2 and layer.arguments.get("attention_axes") is not None:
            return unknown_shape("argument 'attention_axes'")
        steps = query[1] if call.keras.is_3 else axis_size(shapes[-1], 1)
        return Shape((query[0], self.heads(layer)[0], query[1], steps))


def surely_differ(one: Dim, other: Dim) -> bool:
    """Whether two sizes are known, and not the same."""
    unknown = isinstance(one, UnknownDim) or isinstance(other, UnknownDim)
    return not unknown and one != other


def _projection(
    layer: Layer, name: str, inner: tuple[Dim, ...], outer: tuple[Dim, ...]
) -> tuple[WeightSpec, ...]:
    """An `EinsumDense` from the axes `inner` to the axes `outer`."""
    return within(name, kernel_and_bias(layer, (*inner, *outer), outer))
