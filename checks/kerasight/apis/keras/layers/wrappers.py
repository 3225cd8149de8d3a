"""Layers around layers: Bidirectional and TimeDistributed; keras/src/layers/rnn."""

from __future__ import annotations

from kerasight.apis.arguments import add, flag
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.apis.keras.layers.convolution import ConvolutionSpec
from kerasight.apis.keras.layers.recurrent import RecurrentSpec, SequenceSpec
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import Shape, unknown_shape


def inner_layer(layer: Layer, name: str = "layer") -> Layer | None:
    """The layer inside a wrapper, None when what it does is not known."""
    inner = layer.arguments.get(name)
    if isinstance(inner, Layer) and (
        isinstance(inner, Model) or not isinstance(inner.spec, OpaqueLayer)
    ):
        return inner
    return None


def suits(call: LayerCall) -> bool:
    """Whether a layer inside a wrapper is made for the rank of what it is fed.

    Keras 3 only asks some layers for their weights and their output shape, so that their
    `input_spec` is not held against it: what comes out then is not known here.
    """
    try:
        call.layer.spec.assert_input_compatibility(call)
    except ProblemFound as found:
        return not isinstance(found.problem, WrongRank)
    return True


def is_checked(call: LayerCall) -> bool:
    """Whether what a layer inside is fed has the axes it is made for, or Keras looks at them."""
    return call.keras.is_2 or isinstance(call.layer.spec, ConvolutionSpec) or suits(call)


class BidirectionalSpec(BaseLayer):
    """`Bidirectional`: a copy of the layer and its mirror image, merged by `merge_mode`."""

    many_inputs = True

    def _directions(self, layer: Layer) -> list[Layer]:
        forward, backward = inner_layer(layer), layer.arguments.get("backward_layer")
        if backward is not None:
            backward = inner_layer(layer, "backward_layer")
        elif forward is not None:
            backward = forward
        both = [forward, backward]
        known = [each for each in both if each is not None and isinstance(each.spec, SequenceSpec)]
        return known if len(known) == 2 else []

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """What the wrapped layer checks."""
        for each in self._directions(call.layer):
            each.spec.assert_input_compatibility(call.inner(each, call.shapes))

    def build(self, call: LayerCall) -> Parameters:
        """The weights of both directions."""
        directions = self._directions(call.layer)
        if not directions:
            return Parameters(None, None)
        calls = [call.inner(each, call.shapes) for each in directions]
        both = [_copied(each.layer, each.layer.spec.build(each)) for each in calls]
        return Parameters(
            add(*(each.trainable for each in both)), add(*(each.frozen for each in both))
        )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """concat doubles the last axis, None gives both, the others keep the shape."""
        layer = call.layer
        directions = self._directions(layer)
        merge_mode = layer.arguments.get("merge_mode", "concat")
        if not directions:
            return (unknown_shape("the wrapped layer is not known"),)
        forward, backward = (call.inner(each, call.shapes) for each in directions)
        first, *states = forward.layer.spec.compute_output_shape(forward)
        other, *_ = backward.layer.spec.compute_output_shape(backward)
        if not states and flag(forward.layer, "return_state") is not False:
            return (first if first.dims is None else unknown_shape("the states are not known"),)
        if first != other:
            return (unknown_shape("both directions differ in shape"),)
        if merge_mode == "concat":
            merged: tuple[Shape, ...] = (_doubled(first),)
        elif merge_mode is None:
            merged = (first, first)
        elif merge_mode in ("sum", "mul", "ave"):
            merged = (first,)
        else:
            return (unknown_shape("argument 'merge_mode' is not known"),)
        return (*merged, *states, *states)


def _copied(layer: Layer, parameters: Parameters) -> Parameters:
    """The weights of a copy made from the configuration, which holds `trainable`."""
    if layer.trainable is True:
        return parameters
    frozen = layer.state.trainable is False
    return Parameters(0, parameters.total) if frozen else Parameters(None, None)


def _doubled(shape: Shape) -> Shape:
    if shape.dims is None:
        return shape
    last = shape.dims[-1]
    return Shape((*shape.dims[:-1], last * 2 if isinstance(last, int) else last))


def _takes_batch_for_features(call: LayerCall) -> bool:
    """Whether Keras 3 builds a recurrent layer for a step without features.

    It takes the size of the batch for theirs, and raises where that is open.
    """
    is_recurrent, dims = isinstance(call.layer.spec, RecurrentSpec), call.shape.dims
    return is_recurrent and dims is not None and len(dims) == 2 and dims[0] is None


class TimeDistributedSpec(BaseLayer):
    """`TimeDistributed`: the wrapped layer, applied to each step along axis 1."""

    def _step(self, shape: Shape) -> Shape:
        if shape.dims is None:
            return shape
        return Shape((shape.dims[0], *shape.dims[2:]))

    def sublayer_calls(self, call: LayerCall) -> list[LayerCall]:
        """The wrapped layer, for one step."""
        inner = inner_layer(call.layer)
        return [] if inner is None else [call.inner(inner, [self._step(call.shape)])]

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """What the wrapped layer checks of one step.

        Keras 3 only asks it for its weights and its output shape, so that its `input_spec`
        is not held against the step.
        """
        super().assert_input_compatibility(call)
        rank = call.shape.rank
        if rank is not None and rank < 3:
            raise ProblemFound(OtherMismatch(call.shape, "TimeDistributed needs at least 3 axes"))
        inner = inner_layer(call.layer)
        if inner is None:
            return
        step = call.inner(inner, [self._step(call.shape)])
        if is_checked(step) or _takes_batch_for_features(step):
            inner.spec.assert_input_compatibility(step)

    def build(self, call: LayerCall) -> Parameters:
        """The weights of the wrapped layer."""
        steps = self.sublayer_calls(call)
        if not steps or not is_checked(steps[0]):
            return Parameters(None, None)
        return steps[0].layer.spec.build(steps[0])

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output of one step with the steps put back as axis 1."""
        shape, steps = call.shape, self.sublayer_calls(call)
        if not steps or shape.dims is None or not is_checked(steps[0]):
            return (unknown_shape("the wrapped layer or its input is not known"),)
        (step, *others) = steps[0].layer.spec.compute_output_shape(steps[0])
        if step.dims is None or others:
            return (unknown_shape(step.reason),)
        return (Shape((step.dims[0], shape.dims[1], *step.dims[1:])),)


SPECS: dict[str, BaseLayer] = {
    "Bidirectional": BidirectionalSpec(),
    "TimeDistributed": TimeDistributedSpec(),
}
