"""`Attention` and `AdditiveAttention`; attention.py and additive_attention.py of
keras/src/layers/attention and tf_keras/src/layers/attention.

The attention scores are a second output that the call asks for.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import flag, text
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import number, one_of, only, seed_of
from kerasight.apis.keras.layers.base_layer import BaseLayer, axis_size, weight_axis
from kerasight.apis.keras.layers.weights import asked_for, unknown_weight
from kerasight.values.keras import Tensor
from kerasight.values.layer_spec import LayerCall, MaskNodes, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class ScoringLayer(BaseLayer):
    """Layers with attention scores as a second output."""

    many_inputs = True
    unpacks_list = True

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


class Attention(ScoringLayer):
    """`Attention([query, value, key])`: (..., Tq, dim) and (..., Tv, width) to (..., Tq, width)."""

    checks = checks_of(
        dropout=only(3, number),
        score_mode=one_of("dot", "concat"),
        seed=seed_of("dropout", default=0),
    )

    takes_floats_only_in_keras_2 = True

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Two or three tensors."""
        if not 2 <= len(call.inputs) <= 3:
            reason = "takes [query, value] or these and key"
            raise ProblemFound(OtherMismatch(call.shape, reason))

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """One number for `use_scale`, one for `score_mode="concat"`."""
        layer, mode = call.layer, text(call.layer, "score_mode", "dot")
        scale = asked_for(layer, "use_scale", WeightSpec("scale", Shape(()), "ones"))
        if mode is None:
            return (*scale, unknown_weight("concat_score_weight", "argument 'score_mode'"))
        concat = WeightSpec("concat_score_weight", Shape(()), "ones")
        return (*scale, concat) if mode == "concat" else scale

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The query with the last axis of the value."""
        shapes = call.shapes
        query, value = shapes[0].dims, shapes[1].dims
        if query is None or value is None or len(query) != len(value) or len(query) < 3:
            return (unknown_shape("query or value is not known, or their ranks differ"),)
        batch = query[:-2]
        if call.keras.is_2 and shapes[-1].rank != len(query):
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

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,
    ) -> Tensor | None:
        """The mask of the query, converted."""
        mask = call.inputs[0].mask
        names = ("ConvertToTensor", "tf.convert_to_tensor")
        return None if mask is None else graph.operation(names, [mask], mask.shape)


class AdditiveAttention(Attention):
    """`AdditiveAttention`: a scale of the width of the query (Keras 2: of the value)."""

    computes_in_keras_2 = True

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """The scale."""
        asked = flag(call.layer, "use_scale", default=True)
        if asked is False:
            return ()
        if asked is None:
            return (unknown_weight("scale", "argument 'use_scale'"),)
        width = weight_axis(call.shapes[0 if call.keras.is_3 else 1], -1, "scale")
        return (WeightSpec("scale", Shape((width,)), "glorot_uniform"),)
