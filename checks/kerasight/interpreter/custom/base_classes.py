"""What the base class in Keras does for a layer of the program's own: `super().build`, `.call`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import Call, tensors_of, to_shape
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.problems import ProblemFound

if TYPE_CHECKING:
    from kerasight.interpreter.core.state import State
    from kerasight.values.shapes import Shape


def build_as_base(state: State, layer: Layer, base: Layer | None, call: Call) -> None:
    """`super().build(input_shape)`: the weights that the base class in Keras makes."""
    shape = to_shape(call.get("input_shape", 0, Unknown("build without a shape")))
    if base is not None:
        base_build(state, layer, base, [shape])


def base_build(state: State, layer: Layer, base: Layer, shapes: list[Shape]) -> None:
    """Count the weights that the base class makes for these shapes, once."""
    if "base_built" in layer.state:
        return
    state.journal.set(layer.state, "base_built", True)
    try:
        made = base.spec.build(base, shapes, state.context.keras)
    except ProblemFound:
        made = Parameters(None, None)
    state.journal.set(layer.state, "weights", (*layer.state.get("weights", ()), made))


def call_as_base(state: State, layer: Layer, base: Layer | None, call: Call) -> Value:
    """`super().call(inputs)`: what the base class in Keras puts out."""
    return base_output(state, layer, base, tensors_of(call.get("inputs", 0)))


def base_output(
    state: State, layer: Layer, base: Layer | None, tensors: list[Tensor] | None
) -> Value:
    """What the base class puts out for these tensors; unknown where that is not sure."""
    unknown = Unknown(f"the output of {layer.class_name} is not known")
    if base is None or tensors is None:
        return unknown
    try:
        shapes, dtypes = base.spec.specs(base, tensors, state.context.keras, {})
    except ProblemFound:
        return unknown
    made = [Tensor(shape, dtype=dtype) for shape, dtype in zip(shapes, dtypes, strict=True)]
    return made[0] if len(made) == 1 else tuple(made)
