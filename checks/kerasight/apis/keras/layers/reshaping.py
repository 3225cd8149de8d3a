"""Flatten and Reshape; keras/src/layers/reshaping."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from kerasight.apis.arguments import to_shape
from kerasight.apis.keras.layers.kind import Kind
from kerasight.values.keras import Layer
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


def size_of(dims: Sequence[Dim]) -> Dim:
    """The product of sizes: None when Keras leaves one open, else unknown when one is."""
    if any(dim is None for dim in dims):
        return None
    unknown = [dim for dim in dims if isinstance(dim, UnknownDim)]
    if unknown:
        return unknown[0]
    return prod(dim for dim in dims if isinstance(dim, int))


class FlattenKind(Kind):
    """`Flatten`: all axes but the batch become one."""

    min_rank = 1

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """(batch, product of the others)."""
        shape = shapes[0]
        if shape.dims is None:
            return (Shape((UnknownDim(shape.reason), UnknownDim(shape.reason))),)
        return (Shape((shape.dims[0], size_of(shape.dims[1:]))),)


class ReshapeKind(Kind):
    """`Reshape`: the axes behind the batch take `target_shape`, -1 stands for what is left."""

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """(batch, *target_shape)."""
        shape, target = shapes[0], to_shape(layer.arguments.get("target_shape"))
        if target.dims is None:
            return (unknown_shape(target.reason),)
        if shape.dims is None:
            rest = tuple(UnknownDim(shape.reason) if dim == -1 else dim for dim in target.dims)
            return (Shape((UnknownDim(shape.reason), *rest)),)
        return (Shape((shape.dims[0], *_reshaped(shape, target.dims))),)


def _reshaped(shape: Shape, target: tuple[Dim, ...]) -> tuple[Dim, ...]:
    assert shape.dims is not None
    total = size_of(shape.dims[1:])
    if total is None:
        return tuple(None if dim == -1 else dim for dim in target)
    known = size_of([dim for dim in target if dim != -1])
    if isinstance(total, int) and isinstance(known, int):
        has_rest = -1 in target
        if (has_rest and (known == 0 or total % known)) or (not has_rest and total != known):
            reason = f"{total} elements do not fit into {Shape(target)}"
            raise ProblemFound(OtherMismatch(shape, reason))
        return tuple(total // known if dim == -1 else dim for dim in target)
    missing = total if isinstance(total, UnknownDim) else UnknownDim("argument 'target_shape'")
    return tuple(missing if dim == -1 else dim for dim in target)
