"""Flatten, Reshape, Permute and RepeatVector; keras/src/layers/reshaping."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from kerasight.apis.arguments import size, to_integers, to_shape
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound, ReshapeMismatch, WrongRank
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


def size_of(dims: Sequence[Dim]) -> Dim:
    """The product of sizes: None when Keras leaves one open, else unknown when one is."""
    if any(dim is None for dim in dims):
        return None
    unknown = [dim for dim in dims if isinstance(dim, UnknownDim)]
    if unknown:
        return unknown[0]
    return prod(dim for dim in dims if isinstance(dim, int))


class FlattenSpec(BaseLayer):
    """`Flatten`: all axes but the batch become one."""

    min_rank = 1

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, product of the others)."""
        shape = call.shape
        if shape.dims is None:
            return (Shape((UnknownDim(shape.reason), UnknownDim(shape.reason))),)
        return (Shape((shape.dims[0], size_of(shape.dims[1:]))),)


class ReshapeSpec(BaseLayer):
    """`Reshape`: the axes behind the batch take `target_shape`, -1 stands for what is left."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, *target_shape); Keras 2 takes any size below 0 for the open one."""
        shape, target = call.shape, to_shape(call.layer.arguments.get("target_shape"))
        if call.keras.is_2 and any(isinstance(dim, int) and dim < -1 for dim in target.dims or ()):
            return (unknown_shape("a size below -1"),)
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
            raise ProblemFound(ReshapeMismatch(shape, reason, total, Shape(target)))
        return tuple(total // known if dim == -1 else dim for dim in target)
    missing = total if isinstance(total, UnknownDim) else UnknownDim("argument 'target_shape'")
    return tuple(missing if dim == -1 else dim for dim in target)


class PermuteSpec(BaseLayer):
    """`Permute`: the axes behind the batch in the order of `dims`, which count from 1."""

    def _dims(self, layer: Layer) -> list[int] | None:
        dims = layer.arguments.get("dims")
        items = None if isinstance(dims, int) else to_integers(dims)
        if items is None:
            return None
        return items if sorted(items) == list(range(1, len(items) + 1)) else None

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """There must be as many axes as `dims` names."""
        super().assert_input_compatibility(call)
        dims, rank = self._dims(call.layer), call.shape.rank
        if dims is not None and rank is not None and rank != len(dims) + 1:
            raise ProblemFound(WrongRank(call.shape, len(dims) + 1, at_least=False))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, size of axis dims[0], ...)."""
        shape, dims = call.shape, self._dims(call.layer)
        if dims is None:
            return (unknown_shape("argument 'dims' is not known"),)
        if shape.dims is None:
            return (Shape((UnknownDim(shape.reason),) * (len(dims) + 1)),)
        return (Shape((shape.dims[0], *(shape.dims[dim] for dim in dims))),)


class RepeatVectorSpec(BaseLayer):
    """`RepeatVector`: (batch, features) to (batch, n, features)."""

    rank = 2

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """One more axis of `n` behind the batch."""
        shape, times = call.shape, size(call.layer, "n")
        if isinstance(times, int) and times <= 0:
            times = UnknownDim("argument 'n' must be positive")
        if shape.dims is None:
            unknown = UnknownDim(shape.reason)
            return (Shape((unknown, times, unknown)),)
        return (Shape((shape.dims[0], times, shape.dims[1])),)


SPECS: dict[str, BaseLayer] = {
    "Flatten": FlattenSpec(),
    "Permute": PermuteSpec(),
    "RepeatVector": RepeatVectorSpec(),
    "Reshape": ReshapeSpec(),
}
