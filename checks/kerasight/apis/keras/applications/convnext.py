"""The layers that the ConvNeXt models define; keras/src/applications/convnext.py."""

from __future__ import annotations

from kerasight.apis.arguments import to_dim
from kerasight.apis.keras.layers.base_layer import BaseLayer, ElementwiseLayer
from kerasight.values.keras import Parameters
from kerasight.values.layer_spec import LayerCall


class LayerScaleSpec(ElementwiseLayer):
    """`LayerScale` multiplies each channel with a weight."""

    def build(self, call: LayerCall) -> Parameters:
        """`gamma`, of shape (projection_dim,)."""
        size = to_dim(call.layer.arguments.get("projection_dim"))
        return Parameters(size if isinstance(size, int) else None, 0)


SPECS: dict[str, BaseLayer] = {
    "LayerScale": LayerScaleSpec(),
    "StochasticDepth": ElementwiseLayer(),
}
