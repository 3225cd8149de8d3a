"""Pooling to a given size; keras/src/layers/pooling/base_adaptive_pooling.py (Keras 3)."""

from __future__ import annotations

from kerasight.apis.arguments import to_dim, to_items
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim


class AdaptivePoolingSpec(BaseLayer):
    """Adaptive pooling over `spatial` axes, which get the sizes of `output_size`.

    Keras does not check the number of axes of the input.
    """

    def __init__(self, spatial: int) -> None:
        self.spatial = spatial

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """(batch, *output_size, channels), or with the channels behind the batch."""
        layer = call.layer
        shape, first = call.shape, channels_first(layer)
        spatial = self._output_size(layer)
        if any(isinstance(size, int) and size < 0 for size in spatial):
            raise ProblemFound(OtherMismatch(shape, "`output_size` must not be negative"))
        if shape.dims is None or first is None or len(shape.dims) < 2:
            reason = shape.reason or "argument 'data_format' is not known"
            return (Shape((UnknownDim(reason),) * (self.spatial + 2)),)
        batch, channels = shape.dims[0], shape.dims[1 if first else -1]
        return (Shape((batch, channels, *spatial) if first else (batch, *spatial, channels)),)

    def _output_size(self, layer: Layer) -> tuple[Dim, ...]:
        value = layer.arguments.get("output_size", Unknown("argument 'output_size'"))
        items = to_items(value)
        if items is not None and len(items) == self.spatial:
            return tuple(to_dim(item) for item in items)
        if isinstance(value, int):
            return (value,) * self.spatial
        return (UnknownDim("argument 'output_size' is not known"),) * self.spatial


SPECS: dict[str, BaseLayer] = {
    f"Adaptive{pool}Pooling{n}D": AdaptivePoolingSpec(n)
    for pool in ("Average", "Max")
    for n in (1, 2, 3)
}
