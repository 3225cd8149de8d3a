"""Weights in the forms that recur: with an initializer of their name, and asked for by a flag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from kerasight.apis.arguments import add, flag
from kerasight.apis.arguments import weights as product
from kerasight.values.keras import Layer, Parameters
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.shapes import Dim, Shape, unknown_shape

NO_WEIGHTS: Final = Parameters(0, 0)

UNKNOWN_WEIGHTS: Final = Parameters(None, None)


def weight(layer: Layer, name: str, dims: Iterable[Dim], trainable: bool = True) -> WeightSpec:
    """The weight `name` of these sizes, by the argument `name_initializer` of its layer."""
    initializer = layer.arguments.get(f"{name}_initializer")
    return WeightSpec(name, Shape(tuple(dims)), initializer, trainable)


def asked_for(layer: Layer, argument: str, made: WeightSpec) -> tuple[WeightSpec, ...]:
    """A weight that is made if an argument such as `use_bias` says so, which it does by default.

    If that is unknown, so is the shape of the weight.
    """
    asked = flag(layer, argument, default=True)
    if asked is None:
        return (made._replace(shape=unknown_shape(f"argument '{argument}'")),)
    return (made,) if asked else ()


def kernel_and_bias(
    layer: Layer, kernel: Iterable[Dim], bias: Iterable[Dim]
) -> tuple[WeightSpec, ...]:
    """A kernel, and the bias if `use_bias` asks for it."""
    return (
        weight(layer, "kernel", kernel),
        *asked_for(layer, "use_bias", weight(layer, "bias", bias)),
    )


def unknown_weight(name: str, reason: str) -> WeightSpec:
    """A weight of which not even the rank is known."""
    return WeightSpec(name, unknown_shape(reason))


def count(made: Sequence[WeightSpec]) -> Parameters:
    """How many numbers these weights hold, those that are trained and the others.

    An open size counts as 0 (`count_params` of tf_keras/src/utils/layer_utils.py).
    """
    sizes: dict[bool, list[int | None]] = {True: [], False: []}
    for each in made:
        if each.trainable is None:
            return UNKNOWN_WEIGHTS
        dims = each.shape.dims
        closed = None if dims is None else [0 if size is None else size for size in dims]
        sizes[each.trainable].append(None if closed is None else product(closed))
    return Parameters(add(*sizes[True]), add(*sizes[False]))


def within(name: str, made: Iterable[WeightSpec]) -> tuple[WeightSpec, ...]:
    """The weights of a layer called `name` inside another one."""
    return tuple([each._replace(name=f"{name}/{each.name}") for each in made])


def joined(calls: Iterable[LayerCall]) -> tuple[WeightSpec, ...] | None:
    """The weights of several layers in order, None if those of one are unknown."""
    made: list[WeightSpec] = []
    for call in calls:
        of_layer = call.layer.spec.weights(call)
        if of_layer is None:
            return None
        made += within(call.layer.name, of_layer)
    return tuple(made)
