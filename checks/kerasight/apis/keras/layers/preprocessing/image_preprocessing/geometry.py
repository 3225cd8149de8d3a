"""Layers that move, turn and bend images; keras/src/layers/preprocessing/image_preprocessing."""

from __future__ import annotations

from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    RandomImageLayer,
)


class RandomFlip(RandomImageLayer):
    """`RandomFlip`: mirrored."""

    computes_in_keras_2 = True


class RandomRotation(RandomImageLayer):
    """`RandomRotation`: turned."""

    computes_in_keras_2 = True


class RandomTranslation(RandomImageLayer):
    """`RandomTranslation`: moved."""

    computes_in_keras_2 = True


class RandomZoom(RandomImageLayer):
    """`RandomZoom`: nearer or farther."""

    computes_in_keras_2 = True


class RandomShear(RandomImageLayer):
    """`RandomShear`: slanted."""


class RandomPerspective(RandomImageLayer):
    """`RandomPerspective`: seen from the side."""


class RandomElasticTransform(RandomImageLayer):
    """`RandomElasticTransform`: bent."""
