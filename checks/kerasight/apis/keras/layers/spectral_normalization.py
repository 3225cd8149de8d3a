"""The wrapper `SpectralNormalization`; keras/src/layers/normalization/spectral_normalization.py."""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import add, size
from kerasight.apis.keras.layers.base_layer import BaseLayer, OpaqueLayer
from kerasight.apis.keras.layers.convolution import ChannelsSpec, ConvolutionSpec
from kerasight.apis.keras.layers.wrappers import suits
from kerasight.values.keras import Layer, Model, Parameters
from kerasight.values.keras_version import KerasVersion
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

    def _inner(self, layer: Layer) -> Layer | None:
        inner = layer.arguments.get("layer")
        if not isinstance(inner, Layer) or isinstance(inner, Model):
            return None
        return None if isinstance(inner.spec, OpaqueLayer) else inner

    def check(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> None:
        """What the wrapped layer checks. Keras 3 does not ask its `input_spec`."""
        super().check(layer, shapes, keras)
        inner = self._inner(layer)
        if inner is not None and self._suits(inner, shapes[0], keras):
            inner.spec.check(inner, shapes, keras)

    def _suits(self, inner: Layer, shape: Shape, keras: KerasVersion) -> bool:
        """Whether the input has the axes for which the layer is made, or Keras looks at them."""
        if keras.is_2 or isinstance(inner.spec, ConvolutionSpec):
            return True
        return suits(inner, shape, keras)

    def build(self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion) -> Parameters:
        """The weights of the wrapped layer, and the vector, which is not trained."""
        inner = self._inner(layer)
        if inner is None or not self._suits(inner, shapes[0], keras):
            return Parameters(None, None)
        if keras.is_2 and inner.class_name.startswith("DepthwiseConv"):
            raise ProblemFound(OtherMismatch(shapes[0], f"{inner.class_name} has no `kernel`"))
        own = inner.spec.build(inner, shapes, keras)
        vector = _vector(inner, shapes[0])
        frozen = add(own.frozen, vector if isinstance(vector, int) else None)
        if inner.state.get("trainable", True) is True:
            return Parameters(own.trainable, frozen)
        return Parameters(0, add(own.trainable, frozen))

    def output(
        self, layer: Layer, shapes: Sequence[Shape], keras: KerasVersion
    ) -> tuple[Shape, ...]:
        """The output shape of the wrapped layer."""
        inner = self._inner(layer)
        if inner is None or not self._suits(inner, shapes[0], keras):
            return (unknown_shape("the wrapped layer is not known"),)
        return inner.spec.output(inner, shapes, keras)


def _vector(inner: Layer, shape: Shape) -> int | UnknownDim:
    if inner.class_name in LAST_KERNEL_AXIS:
        return size(inner, LAST_KERNEL_AXIS[inner.class_name])
    if isinstance(inner.spec, ChannelsSpec) and inner.class_name.endswith("Transpose"):
        return inner.spec.channels_in(inner, shape)
    return UnknownDim(f"the kernel of {inner.class_name}")


SPECS: dict[str, BaseLayer] = {"SpectralNormalization": SpectralNormalizationSpec()}
