"""Layers that drop; dropout.py, spatial_dropout.py, gaussian_dropout.py and alpha_dropout.py of
keras/src/layers/regularization.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, one_of, only, rate, seed
from kerasight.apis.keras.layers.base_layer import BaseLayer, ElementwiseLayer
from kerasight.apis.keras.layers.spatial import SpatialLayer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, unknown_shape


class Dropout(ElementwiseLayer):
    """`Dropout`: some values become 0."""

    checks = checks_of(
        rate=rate,
        seed=seed,
    )

    drops = True
    keeps_values = True


class GaussianDropout(ElementwiseLayer):
    """`GaussianDropout`: times noise around 1."""

    checks = checks_of(
        rate=only(3, rate),
        seed=seed,
    )

    drops = True


class AlphaDropout(BaseLayer):
    """`AlphaDropout`: Keras 2 multiplies by noise, which may broadcast the input."""

    checks = checks_of(
        rate=only(3, rate),
        seed=seed,
    )

    drops = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The shape itself, unknown with a `noise_shape` in Keras 2."""
        if call.keras.is_2 and call.layer.arguments.get("noise_shape") is not None:
            return (unknown_shape("argument 'noise_shape'"),)
        return super().compute_output_shape(call)


DATA_FORMATS: Final = ("channels_last", "channels_first", None)


class BaseSpatialDropout(SpatialLayer):
    """Whole channels become 0."""

    checks = checks_of(
        data_format=by_version(
            three=one_of(*DATA_FORMATS, any_case=True), two=one_of(*DATA_FORMATS)
        ),
        rate=rate,
        seed=seed,
    )

    drops = True
    keeps_values = True


class SpatialDropout1D(BaseSpatialDropout):
    """`SpatialDropout1D`: of sequences."""

    rank = 1


class SpatialDropout2D(BaseSpatialDropout):
    """`SpatialDropout2D`: of images."""

    rank = 2


class SpatialDropout3D(BaseSpatialDropout):
    """`SpatialDropout3D`: of volumes."""

    rank = 3
