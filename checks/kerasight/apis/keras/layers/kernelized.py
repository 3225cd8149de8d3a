"""Random features of a kernel, in Keras 2; tf_keras/src/layers/kernelized.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import anything, must, or_none
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer, weight_axis
from kerasight.values.layer_spec import InputSpec, LayerCall, WeightSpec
from kerasight.values.shapes import Shape


class RandomFourierFeatures(BaseLayer):
    """`RandomFourierFeatures`: (batch, features) to (batch, output_dim)."""

    checks = checks_of(
        kernel_initializer=anything,
        output_dim=must("positive", lambda n: n > 0),
        scale=or_none(must("positive", lambda n: n > 0)),
    )
    attributes = attributes_of(scale=unfollowed)

    input_spec = InputSpec(ndim=2)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...]:
        """A scale that is trained if `trainable` says, and a kernel and a bias that are drawn."""
        arguments = call.layer.arguments
        features, wide = (
            weight_axis(call.shape, -1, "unscaled_kernel"),
            size(call.layer, "output_dim"),
        )
        drawn = arguments.get("kernel_initializer")
        return (
            WeightSpec("kernel_scale", Shape((1,)), arguments.get("scale")),
            WeightSpec("unscaled_kernel", Shape((features, wide)), drawn, trainable=False),
            WeightSpec("bias", Shape((wide,)), "random_uniform", trainable=False),
        )

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The last axis becomes `output_dim`."""
        shape = call.shape
        if shape.dims is None:
            return (shape,)
        return (Shape((*shape.dims[:-1], size(call.layer, "output_dim"))),)

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:  # noqa: ARG002
        """It casts to float32."""
        return "float32"
