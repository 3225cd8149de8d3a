"""Layers that mix images, or leave parts of them out;
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    ImageLayer,
    RandomImageLayer,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import crossing, odd


class CutMix(RandomImageLayer):
    """`CutMix`: parts of other images."""

    checks = checks_of(factor=crossing(0, 1))


class MixUp(RandomImageLayer):
    """`MixUp`: other images shine through."""


class RandomErasing(RandomImageLayer):
    """`RandomErasing`: a part left out."""

    checks = checks_of(
        factor=crossing(0, 1),
        scale=crossing(0, 1),
    )
    attributes = attributes_of(scale=unfollowed)


class RandomGaussianBlur(RandomImageLayer):
    """`RandomGaussianBlur`: softer."""

    checks = checks_of(
        factor=crossing(0, 1),
        kernel_size=odd,
        sigma=crossing(0, 1),
    )
    attributes = attributes_of(sigma=unfollowed)


class MaxNumBoundingBoxes(ImageLayer):
    """`MaxNumBoundingBoxes`: so many boxes for each image."""
