"""`Masking`; keras/src/layers/core/masking.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer
from kerasight.values.keras import Tensor
from kerasight.values.layer_spec import LayerCall, MaskNodes
from kerasight.values.shapes import Shape, unknown_shape

NOT_EQUAL = ("NotEqual", "tf.math.not_equal")
ANY = ("Any", "tf.reduce_any")


class Masking(ElementwiseLayer):
    """`Masking`: steps of which all features are `mask_value` do not count."""

    takes_floats_only_in_keras_2 = True

    def compute_mask(
        self,
        call: LayerCall,
        outputs: Sequence[Tensor],  # noqa: ARG002
        graph: MaskNodes,
    ) -> Tensor | None:
        """Where any of the features is not `mask_value`."""
        if len(call.inputs) != 1:
            return None
        different = graph.operation(NOT_EQUAL, call.inputs, call.shape)
        dims = call.shape.dims
        shape = unknown_shape(call.shape.reason) if dims is None else Shape(dims[:-1])
        return graph.operation(ANY, [different], shape)
