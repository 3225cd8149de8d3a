"""`Permute`; keras/src/layers/reshaping/permute.py."""

from __future__ import annotations

from kerasight.apis.arguments import to_integers
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import must
from kerasight.apis.keras.layers.attributes import as_tuple, attributes_of
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import ProblemFound, WrongRank
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape


class Permute(BaseLayer):
    """`Permute`: the axes after the batch in the order of `dims`, counted from 1."""

    checks = checks_of(
        dims=must(
            "every axis from 1 on, each once",
            lambda dims: sorted(dims) == [*range(1, len(dims) + 1)],
        )
    )
    attributes = attributes_of(dims=as_tuple)

    keeps_values = True
    keeps_dtype_in_keras_3 = True

    def _dims(self, layer: Layer) -> list[int] | None:
        dims = layer.arguments.get("dims")
        items = None if isinstance(dims, int) else to_integers(dims)
        if items is None:
            return None
        return items if sorted(items) == list(range(1, len(items) + 1)) else None

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The rank must be that of `dims`."""
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
