"""The layers that the ConvNeXt models define; keras/src/applications/convnext.py."""

from __future__ import annotations

from typing import Final

from kerasight.apis.arguments import to_dim
from kerasight.apis.keras.layers.base_layer import ElementwiseLayer
from kerasight.values.layer_spec import LayerCall, LayerSpec, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Shape


class LayerScale(ElementwiseLayer):
    """`LayerScale` multiplies each channel with a weight."""

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """`gamma`, of shape (projection_dim,)."""
        size = to_dim(call.layer.arguments.get("projection_dim"))
        return (WeightSpec("gamma", Shape((size,)), Unknown("the argument 'init_values'")),)


class StochasticDepth(ElementwiseLayer):
    """`StochasticDepth` leaves out a whole branch."""


SPECS: Final[dict[str, LayerSpec]] = {
    "LayerScale": LayerScale(),
    "StochasticDepth": StochasticDepth(),
}
