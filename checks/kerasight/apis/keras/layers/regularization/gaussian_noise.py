"""`GaussianNoise`; keras/src/layers/regularization/gaussian_noise.py."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import fraction, only, seed
from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class GaussianNoise(ElementwiseLayer):
    """`GaussianNoise`: noise is added."""

    checks = checks_of(
        seed=seed,
        stddev=only(3, fraction),
    )
