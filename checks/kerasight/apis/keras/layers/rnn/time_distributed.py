"""`TimeDistributed`; keras/src/layers/rnn/time_distributed.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.core.wrapper import LayerWrapper, inner_layer, is_checked
from kerasight.apis.keras.layers.rnn.rnn import GatedRNN
from kerasight.apis.keras.layers.weights import UNKNOWN_WEIGHTS, joined
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.problems import ProblemFound, WrongRank
from kerasight.values.shapes import Shape, unknown_shape


class TimeDistributed(LayerWrapper):
    """`TimeDistributed`: the wrapped layer, applied to each step along axis 1."""

    def applied(self, layer: Layer) -> Layer | None:
        """The wrapped layer decides what the outputs look like."""
        inner = layer.arguments.get("layer")
        return inner if isinstance(inner, Layer) else None

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """The wrapped layer, for one step."""
        inner, dims = inner_layer(call.layer), call.shape.dims
        if inner is None:
            return []
        step = call.shape if dims is None else Shape((dims[0], *dims[2:]))
        return [call.inner(inner, [step])]

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The check of the wrapped layer for one step.

        Keras 3 only builds it and computes its output shape, without checking its `input_spec`.
        """
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank < 3:
            raise ProblemFound(WrongRank(call.shape, expected=3, at_least=True))
        for step in self.sublayer_calls(call):
            if is_checked(step) or _takes_batch_for_features(step):
                step.layer.spec.assert_input_compatibility(step)

    def _step(self, call: LayerCall) -> LayerCall | None:
        """The wrapped layer on one step, None if its output is unknown."""
        steps = self.sublayer_calls(call)
        return steps[0] if steps and is_checked(steps[0]) else None

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of the wrapped layer."""
        step = self._step(call)
        return None if step is None else joined([step])

    def build(self, call: LayerCall) -> Parameters:
        """The weights of the wrapped layer, which may be a model."""
        step = self._step(call)
        return UNKNOWN_WEIGHTS if step is None else step.layer.spec.build(step)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output of one step with the steps as axis 1 again."""
        step, dims = self._step(call), call.shape.dims
        if step is None or dims is None:
            return (unknown_shape("the wrapped layer or its input is not known"),)
        (made, *others) = step.layer.spec.compute_output_shape(step)
        if made.dims is None or others:
            return (unknown_shape(made.reason),)
        return (Shape((made.dims[0], dims[1], *made.dims[1:])),)


def _takes_batch_for_features(call: LayerCall) -> bool:
    """Whether Keras 3 builds a recurrent layer for a step without features.

    It uses the batch size as their size, and raises if that is open.
    """
    is_recurrent, dims = isinstance(call.layer.spec, GatedRNN), call.shape.dims
    return is_recurrent and dims is not None and len(dims) == 2 and dims[0] is None
