"""Dense and Embedding; keras/src/layers/core."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, flag, size, weights
from kerasight.apis.keras.layers.kind import Kind, weight_axis
from kerasight.values.keras import Layer, Parameters
from kerasight.values.shapes import Shape


class DenseKind(Kind):
    """`Dense`: (..., features) to (..., units); kernel (features, units) and bias (units,)."""

    min_rank = 2

    def fixed_axes(self, layer: Layer) -> tuple[int, ...]:  # noqa: ARG002
        """The features."""
        return (-1,)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """features * units, and units for the bias."""
        features = weight_axis(shapes[0], -1, "kernel")
        units = size(layer, "units")
        use_bias = flag(layer, "use_bias", default=True)
        if use_bias is None:
            return Parameters(None, 0)
        bias = weights(units) if use_bias else 0
        return Parameters(add(weights(features, units), bias), 0)

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """The last axis becomes `units`."""
        shape = shapes[0]
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], size(layer, "units"))),)


class EmbeddingKind(Kind):
    """`Embedding`: (...) of integers to (..., output_dim); a table (input_dim, output_dim)."""

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> Parameters:  # noqa: ARG002
        """input_dim * output_dim."""
        return Parameters(weights(size(layer, "input_dim"), size(layer, "output_dim")), 0)

    def output(self, layer: Layer, shapes: Sequence[Shape], keras: int) -> tuple[Shape, ...]:  # noqa: ARG002
        """One more axis of `output_dim`."""
        shape = shapes[0]
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims, size(layer, "output_dim"))),)
