"""Layers that repeat along the spatial axes; up_sampling1d.py to up_sampling3d.py of
keras/src/layers/reshaping.
"""

from __future__ import annotations

from collections.abc import Sequence

from kerasight.apis.arguments import size, sizes
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, must, true_integer, window
from kerasight.apis.keras.layers.attributes import attributes_of, in_lower_case, per_axis, whole
from kerasight.apis.keras.layers.base_layer import same_dtype
from kerasight.apis.keras.layers.reshaping.borders import BorderLayer, Known
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Dim, Shape, UnknownDim, unknown_shape


class BaseUpSampling(BorderLayer):
    """Each size times its part of `size`."""

    checks = checks_of(size=window(1))
    attributes = attributes_of(size=per_axis)

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """The rank; `UpSampling3D` of Keras 2 repeats the existing axes without a check."""
        if call.keras.is_3 or self.rank != 3:
            super().assert_input_compatibility(call)

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """Each spatial axis times its factor; unknown for another rank."""
        if call.shape.rank not in (None, self.rank + 2):
            return (unknown_shape(f"{call.layer.class_name} of a shape of {call.shape.rank} axes"),)
        return super().compute_output_shape(call)

    def sizes_out(self, call: LayerCall, start: int) -> list[Dim]:
        """size * factor. Keras 2 makes both sizes of an image open if one is."""
        layer, dims = call.layer, call.shape.dims
        assert dims is not None
        before = dims[start : start + self.rank]
        one = self.rank == 1
        factors = (size(layer, "size"),) if one else sizes(layer, "size", self.rank)
        if call.keras.is_2 and self.rank == 2:
            if None in before:
                return [None, None]
            if not all(isinstance(each, int) for each in before):
                return [UnknownDim("the other size may be open")] * 2
        return [_product(*each) for each in zip(before, factors, strict=True)]


def _product(before: Dim, factor: Known) -> Dim:
    if isinstance(before, int) and isinstance(factor, int):
        return before * factor
    return factor if isinstance(before, int) else before


class UpSampling1D(BaseUpSampling):
    """`UpSampling1D`: of sequences."""

    checks = checks_of(
        size=by_version(
            three=true_integer, two=must("a whole number", lambda n: int(n) is not None)
        )
    )
    attributes = attributes_of(size=whole)

    rank = 1
    keeps_values = True


class UpSampling2D(BaseUpSampling):
    """`UpSampling2D`: of images."""

    attributes = attributes_of(interpolation=in_lower_case)

    rank = 2

    def dtype_in_keras_2(self, call: LayerCall, fed: Sequence[str | None]) -> str | None:
        """`tf.image.resize` returns float32 unless it uses the nearest pixel."""
        interpolation = call.layer.arguments.get("interpolation", "nearest")
        if interpolation == "nearest":
            return same_dtype(fed)
        return "float32" if isinstance(interpolation, str) else None


class UpSampling3D(BaseUpSampling):
    """`UpSampling3D`: of volumes."""

    rank = 3
    keeps_values = True
