"""Layers that mix images, or leave parts of them out;
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    ImageLayer,
    RandomImageLayer,
)


class CutMix(RandomImageLayer):
    """`CutMix`: parts of other images."""


class MixUp(RandomImageLayer):
    """`MixUp`: other images shine through."""


class RandomErasing(RandomImageLayer):
    """`RandomErasing`: a part left out."""


class RandomGaussianBlur(RandomImageLayer):
    """`RandomGaussianBlur`: softer."""


class MaxNumBoundingBoxes(ImageLayer):
    """`MaxNumBoundingBoxes`: so many boxes for each image."""
