"""The wrapper `SpectralNormalization`; keras/src/layers/normalization/spectral_normalization.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import must
from kerasight.apis.keras.layers.core.wrapper import (
    LayerWrapper,
    as_copied,
    inner_layer,
    is_checked,
)
from kerasight.apis.keras.layers.weights import within
from kerasight.values.keras import Model
from kerasight.values.layer_spec import LayerCall, WeightSpec
from kerasight.values.objects import Unknown
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

KERNELS = frozenset({"kernel", "embeddings"})
"""The attributes of layers whose last axis is normalized."""


class SpectralNormalization(LayerWrapper):
    """`SpectralNormalization`: the wrapped layer and a vector as long as its kernel's last axis."""

    checks = checks_of(power_iterations=must("positive", lambda n: n > 0))

    def _inner(self, call: LayerCall) -> LayerCall | None:
        inner = inner_layer(call.layer)
        if inner is None or isinstance(inner, Model):
            return None
        return call.inner(inner, call.shapes)

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The check of the wrapped layer. Keras 3 does not use its `input_spec`."""
        super().assert_input_compatibility(call)
        inner = self._inner(call)
        if inner is not None and is_checked(inner):
            inner.layer.spec.assert_input_compatibility(inner)

    def weights(self, call: LayerCall) -> tuple[WeightSpec, ...] | None:
        """The weights of the wrapped layer, and the vector, which is not trained.

        Keras 3 names the kernel before the vector: it is an attribute of this layer too.
        """
        inner = self._inner(call)
        made = inner.layer.spec.weights(inner) if inner is not None and is_checked(inner) else None
        if inner is None or made is None:
            return None
        kernel = next((weight for weight in made if weight.name in KERNELS), None)
        if kernel is None:
            reason = f"{inner.layer.class_name} has no `kernel`"
            raise ProblemFound(OtherMismatch(call.shape, reason))
        dims = kernel.shape.dims
        last = dims[-1] if dims else UnknownDim(f"the kernel of {inner.layer.class_name}")
        initializer = Unknown("`TruncatedNormal(stddev=0.02)`")
        vector = WeightSpec("vector_u", Shape((1, last)), initializer, trainable=False)
        if call.keras.is_3:
            made = (kernel, *(weight for weight in made if weight is not kernel))
        first, *others = within(inner.layer.name, as_copied(inner.layer, made))
        return (first, vector, *others) if call.keras.is_3 else (first, *others, vector)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The output shape of the wrapped layer."""
        inner = self._inner(call)
        if inner is None or not is_checked(inner):
            return (unknown_shape("the wrapped layer is not known"),)
        return inner.layer.spec.compute_output_shape(inner)
