"""The base of layers around a layer; keras/src/layers/core/wrapper.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.arguments.values.asked import Asked, RefusedValue, checks_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.convolutional.base_conv import BaseConv
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall, RefusedArgument, WeightSpec
from kerasight.values.objects import LibraryName, Value
from kerasight.values.problems import ProblemFound, WrongRank

LAYERS: Final = "keras.layers."


def class_for_layer(name: str, value: Value) -> RefusedArgument | None:
    """What is wrong with the class of a layer, given instead of a layer."""
    if not isinstance(value, LibraryName) or not value.path.startswith(LAYERS):
        return None
    inner = value.path.removeprefix(LAYERS)
    return RefusedArgument(name, f"must be a layer, not the class `{inner}`", f"{inner}(...)")


def a_layer(asked: Asked) -> RefusedValue:
    """No constant is a layer."""
    return asked.must_be("a layer")


class LayerWrapper(BaseLayer):
    """A layer around one layer, or one for each direction."""

    checks = checks_of(layer=a_layer)

    wraps: tuple[str, ...] = ("layer",)
    rescales = True

    def refused_layer(
        self,
        arguments: Mapping[str, Value],
        keras: KerasVersion,  # noqa: ARG002
    ) -> RefusedArgument | None:
        """A class instead of a layer, or a list of layers."""
        for name in self.wraps:
            value = arguments.get(name)
            refused = class_for_layer(name, value)
            if refused is not None:
                return refused
            items = to_items(value)
            if items and all(isinstance(item, Layer) for item in items):
                return RefusedArgument(name, "must be one layer, not a list of them")
        return None

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """The output dtypes of the layer inside for inputs of these dtypes."""
        inner = call.layer.arguments.get("layer")
        if isinstance(inner, Model):
            made = inner.outputs or ()
            return made[0].dtype if len(made) == 1 else None
        if not isinstance(inner, Layer) or not isinstance(inner.spec, BaseLayer) or inner.is_custom:
            return None
        tensors = [
            Tensor(each.shape, dtype=dtype) for each, dtype in zip(call.inputs, fed, strict=True)
        ]
        return inner.spec.output_dtype(LayerCall(inner, tensors, call.keras))


def is_of_keras(value: Value) -> TypeGuard[Layer]:
    """Whether it is a layer of Keras: neither a model nor a custom layer."""
    return isinstance(value, Layer) and not isinstance(value, Model) and not value.is_custom


def inner_layer(layer: Layer, name: str = "layer") -> Layer | None:
    """The layer inside a wrapper, None if it is unknown."""
    inner = layer.arguments.get(name)
    if isinstance(inner, Layer) and (isinstance(inner, Model) or not inner.spec.is_opaque):
        return inner
    return None


def is_checked(call: LayerCall) -> bool:
    """Whether a layer inside accepts the rank of its input, or Keras checks it.

    Keras 3 only builds some layers and computes their output shape, without checking their
    `input_spec`: the result is then unknown here.
    """
    spec = call.layer.spec
    if call.keras.is_2 or isinstance(spec, BaseConv):
        return True
    try:
        spec.assert_input_compatibility(call)
    except ProblemFound as found:
        return not isinstance(found.problem, WrongRank)
    return True


def as_copied(layer: Layer, made: tuple[WeightSpec, ...]) -> tuple[WeightSpec, ...]:
    """The weights of a layer as its own `trainable` lets training change them."""
    if layer.trainable is True:
        return made
    known = False if layer.trainable is False else None
    return tuple([weight._replace(trainable=known) for weight in made])
