"""Layers that move, turn and bend images; keras/src/layers/preprocessing/image_preprocessing."""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, must, one_of, only, or_none
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    RandomImageLayer,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import (
    FILL_MODES,
    crossing,
    fill_mode,
    interpolation,
    shift_of_keras_2,
    turn_of_keras_2,
    width_zoom_of_keras_2,
    within,
    zoom_of_keras_2,
)


class RandomFlip(RandomImageLayer):
    """`RandomFlip`: mirrored."""

    checks = checks_of(mode=only(2, one_of("horizontal", "vertical", "horizontal_and_vertical")))

    computes_in_keras_2 = True


class RandomRotation(RandomImageLayer):
    """`RandomRotation`: turned."""

    checks = checks_of(
        factor=by_version(three=or_none(crossing(-1, 1)), two=turn_of_keras_2),
        fill_mode=fill_mode,
        interpolation=interpolation,
    )

    computes_in_keras_2 = True


SHIFT: Final = by_version(three=within(-1, 1), two=shift_of_keras_2)


class RandomTranslation(RandomImageLayer):
    """`RandomTranslation`: moved."""

    checks = checks_of(
        fill_mode=fill_mode,
        height_factor=SHIFT,
        interpolation=interpolation,
        width_factor=SHIFT,
    )

    computes_in_keras_2 = True


class RandomZoom(RandomImageLayer):
    """`RandomZoom`: nearer or farther."""

    checks = checks_of(
        fill_mode=fill_mode,
        height_factor=by_version(three=within(-1, 1, open_low=True), two=zoom_of_keras_2),
        interpolation=interpolation,
        width_factor=or_none(
            by_version(three=within(-1, 1, open_low=True), two=width_zoom_of_keras_2)
        ),
    )

    computes_in_keras_2 = True


class RandomShear(RandomImageLayer):
    """`RandomShear`: slanted."""

    checks = checks_of(
        fill_mode=fill_mode,
        interpolation=interpolation,
        x_factor=within(0, 1),
        y_factor=within(0, 1),
    )
    attributes = attributes_of(x_factor=unfollowed, y_factor=unfollowed)


class RandomPerspective(RandomImageLayer):
    """`RandomPerspective`: seen from the side."""

    checks = checks_of(
        factor=crossing(0, 1),
        interpolation=interpolation,
        scale=must("between 0 and 1", lambda scale: 0 <= scale <= 1),
    )
    attributes = attributes_of(scale=unfollowed)


class RandomElasticTransform(RandomImageLayer):
    """`RandomElasticTransform`: bent."""

    checks = checks_of(
        factor=crossing(0, 1),
        fill_mode=one_of(*FILL_MODES, "mirror"),
        interpolation=interpolation,
        scale=crossing(0, 1),
    )
    attributes = attributes_of(scale=unfollowed)
