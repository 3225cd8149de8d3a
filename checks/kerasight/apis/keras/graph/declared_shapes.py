"""Input shapes declared by inputs and first layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_dim, to_shape
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.values.keras import Layer
    from kerasight.values.keras_version import KerasVersion


def declared_shape(arguments: dict[str, Value]) -> Shape:
    """The shape, batch axis first, declared by the arguments of an input or a first layer."""
    for name in ("batch_shape", "batch_input_shape"):
        if arguments.get(name) is not None:
            return to_shape(arguments[name])
    shape = next(
        (arguments[name] for name in ("shape", "input_shape") if arguments.get(name) is not None),
        Unknown("the input has no shape"),
    )
    batch: Dim = to_dim(arguments.get("batch_size"))
    inner = to_shape(shape)
    if inner.dims is None:
        return unknown_shape(inner.reason)
    return Shape((batch, *inner.dims))


def shape_declared_by(layer: Layer, keras: KerasVersion) -> Shape | None:
    """The input shape that a layer declares for a Sequential that starts with it, or None.

    Sizes such as `input_dim` count where no shape is given.
    """
    arguments = layer.arguments
    if any(arguments.get(name) is not None for name in ("input_shape", "batch_input_shape")):
        return declared_shape(arguments)
    return layer.spec.declared_shape(layer, keras)
