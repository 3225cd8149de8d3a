"""Layers around layers: Bidirectional and TimeDistributed; keras/src/layers/rnn."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, flag
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.apis.keras.layers.convolution import ConvolutionSpec
from kerasight.apis.keras.layers.recurrent import SequenceSpec
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.problems import OtherMismatch, ProblemFound, WrongRank
from kerasight.values.shapes import Shape, unknown_shape


def inner_layer(layer: Layer, name: str = "layer") -> Layer | None:
    """The layer inside a wrapper, None when what it does is not known."""
    inner = layer.arguments.get(name)
    known = isinstance(inner, Model) or (
        isinstance(inner, Layer) and not isinstance(inner.spec, OpaqueLayer)
    )
    return inner if known else None


def suits(inner: Layer, shape: Shape, keras: KerasVersion) -> bool:
    """Whether a layer inside a wrapper is made for the rank of what it is fed.

    Keras 3 only asks some layers for their weights and their output shape, so that their
    `input_spec` is not held against it: what comes out then is not known here.
    """
    try:
        inner.spec.check(inner, [shape], keras)
    except ProblemFound as found:
        return not isinstance(found.problem, WrongRank)
    return True


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

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """What the wrapped layer checks."""
        for each in self._directions(layer):
            each.spec.check(each, shapes, keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of both directions."""
        directions = self._directions(layer)
        if not directions:
            return Parameters(None, None)
        both = [_copied(each, each.spec.build(each, shapes, keras)) for each in directions]
        return Parameters(
            add(*(each.trainable for each in both)), add(*(each.frozen for each in both))
        )

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """concat doubles the last axis, None gives both, the others keep the shape."""
        directions = self._directions(layer)
        merge_mode = layer.arguments.get("merge_mode", "concat")
        if not directions:
            return (unknown_shape("the wrapped layer is not known"),)
        first, *states = directions[0].spec.output(directions[0], shapes, keras)
        other, *_ = directions[1].spec.output(directions[1], shapes, keras)
        if not states and flag(directions[0], "return_state") is not False:
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
    if layer.state.get("trainable", True) is True:
        return parameters
    frozen = layer.state["trainable"] is False
    return Parameters(0, parameters.total) if frozen else Parameters(None, None)


def _doubled(shape: Shape) -> Shape:
    if shape.dims is None:
        return shape
    last = shape.dims[-1]
    return Shape((*shape.dims[:-1], last * 2 if isinstance(last, int) else last))


def _takes_batch_for_features(inner: Layer, step: Shape) -> bool:
    """Whether Keras 3 builds a recurrent layer for a step without features.

    It takes the size of the batch for theirs, and raises where that is open.
    """
    is_recurrent = inner.class_name in ("GRU", "LSTM", "SimpleRNN")
    return is_recurrent and step.rank == 2 and step.dims is not None and step.dims[0] is None


class TimeDistributedSpec(BaseLayer):
    """`TimeDistributed`: the wrapped layer, applied to each step along axis 1."""

    def _step(self, shape: Shape) -> Shape:
        if shape.dims is None:
            return shape
        return Shape((shape.dims[0], *shape.dims[2:]))

    def wrapped(
        self,
        layer: Layer,
        shapes: Sequence[Shape],
        keras: KerasVersion,  # noqa: ARG002
    ) -> list[tuple[Layer, list[Shape]]]:
        """The wrapped layer, for one step."""
        inner = inner_layer(layer)
        return [] if inner is None else [(inner, [self._step(shapes[0])])]

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """What the wrapped layer checks of one step.

        Keras 3 only asks it for its weights and its output shape, so that its `input_spec`
        is not held against the step.
        """
        super().check(layer, shapes, keras)
        rank = shapes[0].rank
        if rank is not None and rank < 3:
            raise ProblemFound(OtherMismatch(shapes[0], "TimeDistributed needs at least 3 axes"))
        inner = inner_layer(layer)
        if inner is None:
            return
        step = self._step(shapes[0])
        if self._suits(inner, shapes[0], keras) or _takes_batch_for_features(inner, step):
            inner.spec.check(inner, [step], keras)

    def _suits(self, inner: Layer, shape: Shape, keras: KerasVersion) -> bool:
        """Whether a step has the axes for which the layer is made, or Keras looks at them."""
        if keras.is_2 or isinstance(inner.spec, ConvolutionSpec):
            return True
        return suits(inner, self._step(shape), keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of the wrapped layer."""
        inner = inner_layer(layer)
        if inner is None or not self._suits(inner, shapes[0], keras):
            return Parameters(None, None)
        return inner.spec.build(inner, [self._step(shapes[0])], keras)

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """The output of one step with the steps put back as axis 1."""
        inner, shape = inner_layer(layer), shapes[0]
        if inner is None or shape.dims is None or not self._suits(inner, shape, keras):
            return (unknown_shape("the wrapped layer or its input is not known"),)
        (step, *others) = inner.spec.output(inner, [self._step(shape)], keras)
        if step.dims is None or others:
            return (unknown_shape(step.reason),)
        return (Shape((step.dims[0], shape.dims[1], *step.dims[1:])),)


SPECS: dict[str, BaseLayer] = {
    "Bidirectional": BidirectionalSpec(),
    "TimeDistributed": TimeDistributedSpec(),
}
