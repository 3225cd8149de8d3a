"""The base of layers that cut, pad or repeat along the spatial axes."""

from __future__ import annotations

from typing import TypeAlias

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.arguments.values.asked import Asked, Check, RefusedValue, plain
from kerasight.apis.keras.arguments.values.checks import is_number, window
from kerasight.apis.keras.layers.spatial import SpatialLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim

Known: TypeAlias = int | UnknownDim


def ends(*, least: int | None = None) -> Check:
    """What is added or taken: a number, one for each axis, or two for each axis.

    `least` is that of a number for all axes in Keras 3.
    """

    def check(asked: Asked) -> RefusedValue | None:
        value = plain(asked.value)
        if asked.rank == 1:
            return window(0, 2)(asked)
        if isinstance(value, int):
            is_free = least is None or value >= least or asked.keras.is_2
            return None if is_free else asked.must_be("0 or more")
        if isinstance(value, tuple) and len(value) == asked.rank:
            sides = [(one, one) if isinstance(one, int) else one for one in value]
            pairs = [one for one in sides if isinstance(one, tuple) and len(one) == 2]
            if len(pairs) == asked.rank and all(
                is_number(end) and end >= 0 for pair in pairs for end in pair
            ):
                return None
        return asked.must_be(f"a whole number, {asked.rank} of them, or {asked.rank} pairs of them")

    return check


def border_sizes(layer: Layer, name: str, spatial: int) -> tuple[Known, ...]:
    """The total change of each spatial axis by an argument.

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


class BorderLayer(SpatialLayer):
    """A layer that changes the sizes of its `rank` spatial axes and leaves batch and channels."""

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis by `sizes_out`."""
        shape, first = call.shape, channels_first(call.layer)
        if shape.dims is None or first is None:
            reason = shape.reason or "argument 'data_format' is not known"
            return (Shape((UnknownDim(reason),) * (self.rank + 2)),)
        start = 2 if first else 1
        dims = list(shape.dims)
        dims[start : start + self.rank] = self.sizes_out(call, start)
        return (Shape(tuple(dims)),)

    def sizes_out(self, call: LayerCall, start: int) -> list[Dim]:
        """The new sizes of the spatial axes, the first of which is axis `start`."""
        raise NotImplementedError
