"""What the base class in Keras does for a custom layer: `super().build`, `.call`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call, tensors_of, to_shape
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.interpreter.objects.classes import ancestors
from kerasight.values.keras import Layer, Model, Parameters, Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import ClassValue, LibraryName, Unknown, Value
from kerasight.values.problems import ProblemFound

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.shapes import Shape

LAYERS = "keras.layers."
BASE_LAYER = "keras.layers.Layer"
BASE_MODEL = "keras.models.Model"
SEQUENTIAL = "keras.models.Sequential"

WRAPPER = "keras.layers.Wrapper"
"""The base class of layers that have another one as `layer`."""


def library_base(owner: ClassValue) -> str | None:
    """The path of the Keras layer or model that a class derives from, None if there is none."""
    for base in ancestors(owner):
        if isinstance(base, LibraryName) and (
            base.path.startswith(LAYERS) or base.path in (BASE_MODEL, SEQUENTIAL)
        ):
            return base.path
    return None


def base_layer(layer: Layer) -> Layer | None:
    """The layer as its base class in Keras sees it, None if that is Layer or Model."""
    assert layer.instance is not None
    path = library_base(layer.instance.of)
    name = (path or "").removeprefix(LAYERS)
    if path is None or path == BASE_LAYER or not is_known(name):
        return None
    return replace(layer, class_name=name, spec=spec_of(name), state=replace(layer.state))


def build_as_base(state: State, layer: Layer, base: Layer | None, call: Call) -> None:
    """`super().build(input_shape)`: the weights of the base class in Keras."""
    shape = to_shape(call.get("input_shape", 0, Unknown("build without a shape")))
    if base is not None:
        base_build(state, layer, base, [shape])
    elif isinstance(layer, Model):
        state.journal.change(layer.state).base_built = True


def base_build(state: State, layer: Layer, base: Layer, shapes: list[Shape]) -> None:
    """Count the weights of the base class for these shapes, once."""
    if layer.state.base_built is not None:
        return
    state.journal.change(layer.state).base_built = True
    try:
        made = base.spec.build(LayerCall.on_shapes(base, shapes, state.context.keras))
    except ProblemFound:
        made = Parameters(None, None)
    state.journal.change(layer.state).weights = (*(layer.state.weights or ()), made)


def call_as_base(state: State, layer: Layer, base: Layer | None, call: Call) -> Value:
    """`super().call(inputs)`: the output of the base class in Keras."""
    return base_output(state, layer, base, tensors_of(call.get("inputs", 0)))


def base_output(
    state: State, layer: Layer, base: Layer | None, tensors: list[Tensor] | None
) -> Value:
    """The output of the base class for these tensors; unknown if that is not certain."""
    unknown = Unknown(f"the output of {layer.class_name} is not known")
    if base is None or tensors is None:
        return unknown
    try:
        made = base.spec.compute_output_spec(LayerCall(base, tensors, state.context.keras))
    except ProblemFound:
        return unknown
    return made[0] if len(made) == 1 else made
