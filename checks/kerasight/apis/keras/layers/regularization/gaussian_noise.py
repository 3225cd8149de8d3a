"""`GaussianNoise`; keras/src/layers/regularization/gaussian_noise.py."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import ElementwiseLayer


class GaussianNoise(ElementwiseLayer):
    """`GaussianNoise`: noise is added."""
