"""Pooling and global pooling; keras/src/layers/pooling."""

from __future__ import annotations

from kerasight.apis.arguments import flag, sizes, text, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first, window_output
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


def check_pooling(layer: Layer, shape: Shape) -> None:
    """Raise ProblemFound for what passes the constructor and fails in the call."""
    padding, strides = layer.arguments.get("padding"), layer.arguments.get("strides")
    known = isinstance(padding, str | int | float | tuple) or padding is None
    if known and str(padding).lower() not in ("valid", "same"):
        raise ProblemFound(OtherMismatch(shape, "`padding` must be 'valid' or 'same'"))
    if 0 in (to_items(strides) or [strides]):
        raise ProblemFound(OtherMismatch(shape, "`strides` must be positive"))


class PoolingSpec(BaseLayer):
    """Max and average pooling over `spatial` axes; `strides=None` means `pool_size`."""

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial
        self.rank = spatial + 2

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis shrinks by the window; the channels stay."""
        layer = call.layer
        check_pooling(layer, call.shape)
        shape, first = call.shape, channels_first(layer)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        pool = sizes(layer, "pool_size", self.spatial)
        no_strides = layer.arguments.get("strides") is None
        strides = pool if no_strides else sizes(layer, "strides", self.spatial)
        padding = text(layer, "padding", "valid")
        dims = list(shape.dims)
        for index in range(self.spatial):
            axis = index + (2 if first else 1)
            dims[axis] = window_output(
                shape, axis, pool[index], strides[index], padding, "pool_size"
            )
        return (Shape(tuple(dims)),)


class GlobalPoolingSpec(BaseLayer):
    """Global max and average pooling: the spatial axes go, or become 1 with `keepdims`."""

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial
        self.rank = spatial + 2

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, channels), with axes of 1 in the place of the spatial ones when kept."""
        layer = call.layer
        shape, first = call.shape, channels_first(layer)
        keepdims = flag(layer, "keepdims")
        if keepdims is None:
            return (unknown_shape("argument 'keepdims' is not known"),)
        ones: tuple[Dim, ...] = (1,) * self.spatial if keepdims else ()
        if shape.dims is None or first is None:
            unknown = UnknownDim(shape.reason)
            rank = 2 + len(ones)
            return (Shape((unknown,) * rank),)
        batch, channels = shape.dims[0], shape.dims[1 if first else -1]
        return (Shape((batch, channels, *ones) if first else (batch, *ones, channels)),)


SPECS: dict[str, BaseLayer] = {
    **{f"{pool}Pooling{n}D": PoolingSpec(n) for pool in ("Max", "Average") for n in (1, 2, 3)},
    **{
        f"Global{pool}Pooling{n}D": GlobalPoolingSpec(n)
        for pool in ("Max", "Average")
        for n in (1, 2, 3)
    },
}
