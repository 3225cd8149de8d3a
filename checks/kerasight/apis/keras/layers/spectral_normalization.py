"""The wrapper `SpectralNormalization`; keras/src/layers/normalization/spectral_normalization.py."""

from __future__ import annotations

from kerasight.apis.arguments import add, size
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.apis.keras.layers.convolution import ChannelsSpec
from kerasight.apis.keras.layers.wrappers import is_checked
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

LAST_KERNEL_AXIS = {
    "Conv1D": "filters",
    "Conv2D": "filters",
    "Conv3D": "filters",
    "Dense": "units",
    "DepthwiseConv1D": "depth_multiplier",
    "DepthwiseConv2D": "depth_multiplier",
    "Embedding": "output_dim",
}
"""The argument that is the size of the last axis of the kernel, or of the table."""


class SpectralNormalizationSpec(BaseLayer):
    """`SpectralNormalization`: the wrapped layer and a vector as long as its kernel's last axis."""

    def _inner(self, call: LayerCall) -> LayerCall | None:
        inner = call.layer.arguments.get("layer")
        if not isinstance(inner, Layer) or isinstance(inner, Model):
            return None
        return None if isinstance(inner.spec, OpaqueLayer) else call.inner(inner, call.shapes)

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """What the wrapped layer checks. Keras 3 does not ask its `input_spec`."""
        super().assert_input_compatibility(call)
        inner = self._inner(call)
        if inner is not None and is_checked(inner):
            inner.layer.spec.assert_input_compatibility(inner)

    def build(self, call: LayerCall) -> Parameters:
        """The weights of the wrapped layer, and the vector, which is not trained."""
        fed = self._inner(call)
        if fed is None or not is_checked(fed):
            return Parameters(None, None)
        inner = fed.layer
        if call.keras.is_2 and inner.class_name.startswith("DepthwiseConv"):
            raise ProblemFound(OtherMismatch(call.shape, f"{inner.class_name} has no `kernel`"))
        own = inner.spec.build(fed)
        vector = _vector(inner, call.shape)
        frozen = add(own.frozen, vector if isinstance(vector, int) else None)
        if inner.trainable is True:
            return Parameters(own.trainable, frozen)
        return Parameters(0, add(own.trainable, frozen))

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output shape of the wrapped layer."""
        inner = self._inner(call)
        if inner is None or not is_checked(inner):
            return (unknown_shape("the wrapped layer is not known"),)
        return inner.layer.spec.compute_output_shape(inner)


def _vector(inner: Layer, shape: Shape) -> int | UnknownDim:
    if inner.class_name in LAST_KERNEL_AXIS:
        return size(inner, LAST_KERNEL_AXIS[inner.class_name])
    if isinstance(inner.spec, ChannelsSpec) and inner.class_name.endswith("Transpose"):
        return inner.spec.channels_in(inner, shape)
    return UnknownDim(f"the kernel of {inner.class_name}")


SPECS: dict[str, BaseLayer] = {"SpectralNormalization": SpectralNormalizationSpec()}
