"""`Bidirectional`; keras/src/layers/rnn/bidirectional.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kerasight.apis.arguments import flag
from kerasight.apis.keras.arguments.values.asked import checks_of, is_constant
from kerasight.apis.keras.arguments.values.checks import one_of, or_none
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.core.wrapper import (
    LayerWrapper,
    a_layer,
    as_copied,
    inner_layer,
    is_of_keras,
)
from kerasight.apis.keras.layers.rnn.rnn import BaseRNN
from kerasight.apis.keras.layers.weights import within
from kerasight.values.keras import Layer, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, MaskNodes, RefusedArgument, WeightSpec
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape, unknown_shape

MUST_AGREE: Final = ("return_sequences", "return_state", "stateful")
"""What both directions have in common."""


class Bidirectional(LayerWrapper):
    """`Bidirectional`: a copy of the layer and its mirror image, merged by `merge_mode`."""

    checks = checks_of(
        backward_layer=or_none(a_layer),
        merge_mode=one_of("concat", "sum", "mul", "ave", None),
    )
    attributes = attributes_of(backward_layer=unfollowed)

    many_inputs = True
    takes_states = True
    wraps = ("layer", "backward_layer")
    example_shape = "(None, 1)"

    def recurrent(self, layer: Layer) -> Layer | None:
        """The layer that it copies."""
        inner = layer.arguments.get("layer")
        return inner if isinstance(inner, Layer) else None

    def refused_layer(
        self, arguments: Mapping[str, Value], keras: KerasVersion
    ) -> RefusedArgument | None:
        """Both must be recurrent, and agree in all but their direction."""
        refused = super().refused_layer(arguments, keras)
        forward, backward = arguments.get("layer"), arguments.get("backward_layer")
        if refused is not None or not is_of_keras(forward) or forward.spec.is_opaque:
            return refused
        if not isinstance(forward.spec, BaseRNN):
            reason = f"must step along a sequence, which `{forward.class_name}` does not"
            return RefusedArgument("layer", reason)
        if not is_of_keras(backward) or not isinstance(backward.spec, BaseRNN):
            return None
        ways = [each.arguments.get("go_backwards", False) for each in (forward, backward)]
        if all(map(is_constant, ways)) and ways[0] == ways[1]:
            reason = "must have another `go_backwards` than the layer"
            return RefusedArgument("backward_layer", reason)
        for name in MUST_AGREE:
            both = [each.arguments.get(name, False) for each in (forward, backward)]
            if all(map(is_constant, both)) and both[0] != both[1]:
                reason = f"must have the same `{name}` as the layer"
                return RefusedArgument("backward_layer", reason)
        return None

    def _directions(self, call: LayerCall) -> list[LayerCall]:
        layer = call.layer
        forward, backward = inner_layer(layer), layer.arguments.get("backward_layer")
        if backward is not None:
            backward = inner_layer(layer, "backward_layer")
        elif forward is not None:
            backward = forward
        both = [forward, backward]
        known = [each for each in both if each is not None and isinstance(each.spec, BaseRNN)]
        return [call.inner(each, call.shapes) for each in known] if len(known) == 2 else []

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The check of the wrapped layer."""
        for each in self._directions(call):
            each.layer.spec.assert_input_compatibility(each)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of both directions, copies made from a configuration with `trainable`."""
        made: list[WeightSpec] = []
        for each in self._directions(call):
            own = each.layer.spec.weights(each)
            if own is None:
                return None
            made += within(each.layer.name, as_copied(each.layer, own))
        return tuple(made) or None

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """concat doubles the last axis, None returns both, the others keep the shape."""
        directions = self._directions(call)
        merge_mode = call.layer.arguments.get("merge_mode", "concat")
        if not directions:
            return (unknown_shape("the wrapped layer is not known"),)
        forward, backward = directions
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

    def compute_mask(
        self, call: LayerCall, outputs: Sequence[Tensor], graph: MaskNodes
    ) -> Tensor | None:
        """The mask of the steps, if the wrapped layer returns sequences."""
        inner = self.recurrent(call.layer)
        keeps = inner is not None and flag(inner, "return_sequences")
        return super().compute_mask(call, outputs, graph) if keeps else None


def _doubled(shape: Shape) -> Shape:
    if shape.dims is None:
        return shape
    last = shape.dims[-1]
    return Shape((*shape.dims[:-1], last * 2 if isinstance(last, int) else last))
