"""SimpleRNN, LSTM, GRU and the wrappers around them; keras/src/layers/rnn."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, flag, size, weights
from kerasight.apis.keras.layers.kind import Kind, OpaqueKind, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class RecurrentKind(Kind):
    """A recurrent layer of `gates` gates with `states` state tensors of `units` each."""

    rank = 3
    many_inputs = True

    def __init__(self, gates: int, states: int) -> None:
        self.gates = gates
        self.states = states

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> None:
        """Only the sequence is checked; an initial state may follow it."""
        super().check(layer, shapes[:1], keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """Kernel, recurrent kernel and bias, once for each gate.

        A GRU with `reset_after` keeps two biases (keras/src/layers/rnn/gru.py).
        """
        shape = shapes[0]
        features = weight_axis(shape, -1, "kernel")
        stateful = flag(layer, "stateful")
        if stateful and shape.dims is not None and shape.dims[0] is None:
            raise ProblemFound(OtherMismatch(shape, "stateful=True needs a fixed batch size"))
        units, use_bias = size(layer, "units"), flag(layer, "use_bias", default=True)
        reset_after = flag(layer, "reset_after")
        if use_bias is None or reset_after is None:
            return Parameters(None, 0)
        biases = (2 if reset_after else 1) if use_bias else 0
        return Parameters(
            add(
                weights(self.gates, features, units),
                weights(self.gates, units, units),
                weights(self.gates, units, biases),
            ),
            0,
        )

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """(batch, units), or (batch, steps, units) with `return_sequences`; then the states."""
        shape, units = shapes[0], size(layer, "units")
        sequences, state = flag(layer, "return_sequences"), flag(layer, "return_state")
        batch, steps = _batch_and_steps(shape)
        if flag(layer, "unroll") and steps is None:
            raise ProblemFound(OtherMismatch(shape, "unroll=True needs a fixed number of steps"))
        if state is None or flag(layer, "time_major") is not False:
            return (unknown_shape("argument 'return_state' or 'time_major' is not known"),)
        states = (Shape((batch, units)),) * self.states if state else ()
        if sequences is None:
            return (unknown_shape("argument 'return_sequences' is not known"), *states)
        dims = (batch, steps, units) if sequences else (batch, units)
        return (Shape(dims), *states)


def _batch_and_steps(shape: Shape) -> tuple[Dim, Dim]:
    if shape.dims is None:
        return UnknownDim(shape.reason), UnknownDim(shape.reason)
    return shape.dims[0], shape.dims[1]


class BidirectionalKind(Kind):
    """`Bidirectional`: the layer and its mirror image, merged by `merge_mode`."""

    many_inputs = True

    def _directions(self, layer: Layer) -> list[Layer] | None:
        forward, backward = layer.arguments.get("layer"), layer.arguments.get("backward_layer")
        layers = [forward, forward if backward is None else backward]
        known = [each for each in layers if isinstance(each, Layer)]
        return known if len(known) == 2 else None

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> None:
        """What the wrapped layer checks."""
        for each in self._directions(layer) or ():
            each.kind.check(each, shapes, keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:
        """The weights of both directions."""
        directions = self._directions(layer)
        if directions is None:
            return Parameters(None, None)
        both = [each.kind.build(each, shapes, keras) for each in directions]
        return Parameters(
            add(*(each.trainable for each in both)), add(*(each.frozen for each in both))
        )

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:
        """concat doubles the last axis, None gives both, the others keep the shape."""
        directions = self._directions(layer)
        merge_mode = layer.arguments.get("merge_mode", "concat")
        if directions is None or not isinstance(directions[0].kind, RecurrentKind):
            return (unknown_shape("the wrapped layer is not known"),)
        first, *states = directions[0].kind.output(directions[0], shapes, keras)
        if merge_mode == "concat":
            merged: tuple[Shape, ...] = (_doubled(first),)
        elif merge_mode is None:
            merged = (first, first)
        elif merge_mode in ("sum", "mul", "ave"):
            merged = (first,)
        else:
            return (unknown_shape("argument 'merge_mode' is not known"),)
        return (*merged, *states, *states)


def _doubled(shape: Shape) -> Shape:
    if shape.dims is None:
        return shape
    last = shape.dims[-1]
    return Shape((*shape.dims[:-1], last * 2 if isinstance(last, int) else last))


class TimeDistributedKind(Kind):
    """`TimeDistributed`: the wrapped layer, applied to each step along axis 1."""

    def _step(self, shape: Shape) -> Shape:
        if shape.dims is None:
            return shape
        return Shape((shape.dims[0], *shape.dims[2:]))

    def _inner(self, layer: Layer) -> Layer | None:
        inner = layer.arguments.get("layer")
        known = isinstance(inner, Layer) and not isinstance(inner.kind, OpaqueKind)
        return inner if known else None

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> None:
        """What the wrapped layer checks of one step."""
        inner = self._inner(layer)
        rank = shapes[0].rank
        if rank is not None and rank < 3:
            raise ProblemFound(OtherMismatch(shapes[0], "TimeDistributed needs at least 3 axes"))
        if inner is not None:
            inner.kind.check(inner, [self._step(shapes[0])], keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:
        """The weights of the wrapped layer."""
        inner = self._inner(layer)
        if inner is None:
            return Parameters(None, None)
        return inner.kind.build(inner, [self._step(shapes[0])], keras)

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:
        """The output of one step with the steps put back as axis 1."""
        inner, shape = self._inner(layer), shapes[0]
        if inner is None or shape.dims is None:
            return (unknown_shape("the wrapped layer or its input is not known"),)
        (step, *others) = inner.kind.output(inner, [self._step(shape)], keras)
        if step.dims is None or others:
            return (unknown_shape(step.reason),)
        return (Shape((step.dims[0], shape.dims[1], *step.dims[1:])),)
