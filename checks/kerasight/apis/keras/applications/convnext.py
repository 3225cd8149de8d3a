"""The layers that the ConvNeXt models define; keras/src/applications/convnext.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import to_dim
from kerasight.apis.keras.layers.base_layer import BaseLayer, ElementwiseLayer
from kerasight.values.keras import Layer, Parameters
from kerasight.values.keras_version import KerasVersion
from kerasight.values.shapes import Shape


class LayerScaleSpec(ElementwiseLayer):
    """`LayerScale` multiplies each channel with a weight."""

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:  # noqa: ARG002
        """`gamma`, of shape (projection_dim,)."""
        size = to_dim(layer.arguments.get("projection_dim"))
        return Parameters(size if isinstance(size, int) else None, 0)


SPECS: dict[str, BaseLayer] = {
    "LayerScale": LayerScaleSpec(),
    "StochasticDepth": ElementwiseLayer(),
}
