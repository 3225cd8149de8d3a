"""Layers that cut, pad or repeat along the spatial axes: cropping, zero_padding and
up_sampling of keras/src/layers/reshaping.
"""

from __future__ import annotations

from typing import TypeAlias

from kerasight.apis.arguments import size, sizes, to_dim, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown, Value
from kerasight.values.problems import NonPositiveSize, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape

Known: TypeAlias = int | UnknownDim


def border_sizes(layer: Layer, name: str, spatial: int) -> tuple[Known, ...]:
    """What an argument adds or takes along each spatial axis, both ends together.

    One axis: an int for each end, or a pair. More axes: an int for all ends, or for each axis an
    int or a pair.
    """
    value = layer.arguments.get(name, Unknown(f"argument '{name}'"))
    if spatial == 1:
        return (_both_ends(value, name),)
    items = to_items(value)
    if items is None or len(items) != spatial:
        whole = value if items is None else Unknown(f"argument '{name}'")
        return (_both_ends(whole, name),) * spatial
    return tuple(_both_ends(item, name) for item in items)


def _both_ends(value: Value, name: str) -> Known:
    items = to_items(value)
    ends = [to_dim(end) for end in (items if items is not None else (value, value))]
    known = [end for end in ends if isinstance(end, int) and end >= 0]
    if len(ends) == 2 and len(known) == 2:
        return known[0] + known[1]
    unknown = next((end for end in ends if isinstance(end, UnknownDim)), None)
    return unknown or UnknownDim(f"argument '{name}'")


class SpatialSpec(BaseLayer):
    """A layer that changes the sizes of its `spatial` axes and leaves batch and channels."""

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial
        self.rank = spatial + 2

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis by `sizes_out`."""
        layer = call.layer
        shape, first = call.shape, channels_first(layer)
        if shape.dims is None or first is None:
            reason = shape.reason or "argument 'data_format' is not known"
            return (Shape((UnknownDim(reason),) * (self.spatial + 2)),)
        start = 2 if first else 1
        dims = list(shape.dims)
        dims[start : start + self.spatial] = self.sizes_out(layer, shape, start, call.keras)
        return (Shape(tuple(dims)),)

    def sizes_out(self, layer: Layer, shape: Shape, start: int, keras: KerasVersion) -> list[Dim]:
        """The new sizes of the spatial axes, the first of which is axis `start`."""
        raise NotImplementedError


class CroppingSpec(SpatialSpec):
    """`Cropping1D`, `2D`, `3D`: each size less what is cut off; something must be left.

    In Keras 2 a `Cropping3D` may leave nothing (tf_keras/src/layers/reshaping/cropping3d.py).
    """

    def sizes_out(self, layer: Layer, shape: Shape, start: int, keras: KerasVersion) -> list[Dim]:
        """size - first end - last end."""
        assert shape.dims is not None
        sizes_out: list[Dim] = []
        for index, cut in enumerate(border_sizes(layer, "cropping", self.spatial)):
            axis = start + index
            before = shape.dims[axis]
            if not isinstance(before, int) or isinstance(cut, UnknownDim):
                sizes_out.append(cut if isinstance(before, int) else before)
                continue
            if before <= cut and not (keras.is_2 and self.spatial == 3):
                raise ProblemFound(NonPositiveSize(shape, axis, before, cut, "cropping"))
            sizes_out.append(max(before - cut, 0))
        return sizes_out


class ZeroPaddingSpec(SpatialSpec):
    """`ZeroPadding1D`, `2D`, `3D`: each size and what is added."""

    def sizes_out(self, layer: Layer, shape: Shape, start: int, keras: KerasVersion) -> list[Dim]:  # noqa: ARG002
        """size + first end + last end."""
        assert shape.dims is not None
        before = shape.dims[start : start + self.spatial]
        added = border_sizes(layer, "padding", self.spatial)
        return [_sum(*each) for each in zip(before, added, strict=True)]


def _sum(before: Dim, added: Known) -> Dim:
    if isinstance(before, int) and isinstance(added, int):
        return before + added
    return added if isinstance(before, int) else before


class UpSamplingSpec(SpatialSpec):
    """`UpSampling1D`, `2D`, `3D`: each size times its part of `size`."""

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The rank; `UpSampling3D` of Keras 2 repeats the axes that it finds, and never asks."""
        if call.keras.is_3 or self.spatial != 3:
            super().assert_input_compatibility(call)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis times its factor; unknown for a rank that the layer is not made for."""
        if call.shape.rank not in (None, self.rank):
            return (unknown_shape(f"{call.layer.class_name} of a shape of {call.shape.rank} axes"),)
        return super().compute_output_shape(call)

    def sizes_out(self, layer: Layer, shape: Shape, start: int, keras: KerasVersion) -> list[Dim]:
        """size * factor. Keras 2 forgets both sizes of an image when one is open."""
        assert shape.dims is not None
        before = shape.dims[start : start + self.spatial]
        factors = (
            (size(layer, "size"),) if self.spatial == 1 else sizes(layer, "size", self.spatial)
        )
        if keras.is_2 and self.spatial == 2:
            if None in before:
                return [None, None]
            if not all(isinstance(each, int) for each in before):
                return [UnknownDim("the other size may be open")] * 2
        return [_product(*each) for each in zip(before, factors, strict=True)]


def _product(before: Dim, factor: Known) -> Dim:
    if isinstance(before, int) and isinstance(factor, int):
        return before * factor
    return factor if isinstance(before, int) else before


SPECS: dict[str, BaseLayer] = {
    f"{name}{n}D": spec(n)
    for name, spec in (
        ("Cropping", CroppingSpec),
        ("ZeroPadding", ZeroPaddingSpec),
        ("UpSampling", UpSamplingSpec),
    )
    for n in (1, 2, 3)
}
