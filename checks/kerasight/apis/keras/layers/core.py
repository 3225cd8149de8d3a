"""Dense, Embedding and ReversibleEmbedding; keras/src/layers/core."""

from __future__ import annotations

from kerasight.apis.arguments import add, flag, size, weights
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.keras import Layer, Parameters, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape


class DenseSpec(BaseLayer):
    """`Dense`: (..., features) to (..., units); kernel (features, units) and bias (units,)."""

    min_rank = 2

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The features."""
        return (-1,)

    def build(self, call: LayerCall) -> Parameters:
        """features * units, and units for the bias."""
        layer = call.layer
        features = weight_axis(call.shape, -1, "kernel")
        units = _units(layer, call.keras)
        use_bias = flag(layer, "use_bias", default=True)
        if use_bias is None or layer.arguments.get("lora_rank") is not None:
            return Parameters(None, None)
        bias = weights(units) if use_bias else 0
        return Parameters(add(weights(features, units), bias), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The last axis becomes `units`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], _units(call.layer, call.keras))),)


def _units(layer: Layer, keras: KerasVersion) -> int | UnknownDim:
    """Keras 2 makes a whole number of what is given: `Dense("10")`, `Dense(1.5)`."""
    given = layer.arguments.get("units")
    if keras.is_2 and isinstance(given, float | str):
        try:
            return int(given)
        except (ValueError, OverflowError):
            return UnknownDim("argument 'units' is no number")
    return size(layer, "units")


class EmbeddingSpec(BaseLayer):
    """`Embedding`: (...) of integers to (..., output_dim); a table (input_dim, output_dim)."""

    def build(self, call: LayerCall) -> Parameters:
        """input_dim * output_dim."""
        layer = call.layer
        if layer.arguments.get("lora_rank") is not None:
            return Parameters(None, None)
        return Parameters(weights(size(layer, "input_dim"), size(layer, "output_dim")), 0)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """One more axis of `output_dim`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims, size(call.layer, "output_dim"))),)


class ReversibleEmbeddingSpec(EmbeddingSpec):
    """`ReversibleEmbedding`: an embedding that, called with `reverse=True`, gives logits.

    A second table (output_dim, input_dim) unless the weights are tied.
    """

    def build(self, call: LayerCall) -> Parameters:
        """input_dim * output_dim, twice when the weights are not tied."""
        table, tied = super().build(call), flag(call.layer, "tie_weights", default=True)
        if tied is None or table.trainable is None:
            return Parameters(None, 0)
        return Parameters(table.trainable * (1 if tied else 2), 0)

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """(..., output_dim) behind the integers, or (..., input_dim) in reverse."""
        dims, reverse = call.shape.dims, call.keywords.get("reverse", False)
        if reverse is False:
            return super().compute_output_spec(call)
        shape = unknown_shape("argument 'reverse' is not known")
        if reverse is True and dims is not None:
            shape = Shape((*dims[:-1], size(call.layer, "input_dim")))
        return self._of_shapes(call, (shape,))


SPECS: dict[str, BaseLayer] = {
    "Dense": DenseSpec(),
    "Embedding": EmbeddingSpec(),
    "ReversibleEmbedding": ReversibleEmbeddingSpec(),
}
