"""Layers that change the colors of images; keras/src/layers/preprocessing/image_preprocessing."""

from __future__ import annotations

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import by_version, must, or_none, seed
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    EXAMPLE_SHAPE,
    ImageLayer,
    RandomImageLayer,
    check_rank,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import (
    contrast_of_keras_2,
    crossing,
    two_numbers,
    within,
)
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import UnknownDim


class AutoContrast(ImageLayer):
    """`AutoContrast`: the whole range of values."""

    checks = checks_of(value_range=two_numbers)


class ContrastLimitedAdaptiveHistogramEqualization(ImageLayer):
    """`ContrastLimitedAdaptiveHistogramEqualization`: more contrast in each part."""


class Equalization(ImageLayer):
    """`Equalization`: all values equally often."""

    checks = checks_of(value_range=two_numbers)

    keeps_dtype_in_keras_3 = True


class Solarization(ImageLayer):
    """`Solarization`: bright values turned over."""

    checks = checks_of(
        addition_factor=within(0, 1),
        seed=seed,
        threshold_factor=within(0, 1),
        value_range=two_numbers,
    )
    attributes = attributes_of(addition_factor=unfollowed, threshold_factor=unfollowed)


class RandomBrightness(RandomImageLayer):
    """`RandomBrightness`: brighter or darker."""

    checks = checks_of(
        factor=by_version(three=or_none(crossing(-1, 1)), two=within(-1, 1)),
        value_range=two_numbers,
    )

    computes_in_keras_2 = True


class RandomContrast(BaseLayer):
    """`RandomContrast`: more or less contrast, in images of whatever rank."""

    checks = checks_of(
        factor=by_version(three=crossing(0, 1), two=contrast_of_keras_2),
        seed=seed,
    )
    attributes = attributes_of(factor=unfollowed)

    example_shape = EXAMPLE_SHAPE
    augments = True
    computes_in_keras_2 = True


class RandomGrayscale(RandomImageLayer):
    """`RandomGrayscale`: without color."""

    checks = checks_of(factor=must("between 0 and 1", lambda factor: 0 <= factor <= 1))

    keeps_dtype_in_keras_3 = True


class RandomHue(RandomImageLayer):
    """`RandomHue`: other colors."""

    checks = checks_of(factor=crossing(0, 1))


class RandomInvert(RandomImageLayer):
    """`RandomInvert`: turned over."""

    checks = checks_of(factor=crossing(0, 1))


class RandomPosterization(RandomImageLayer):
    """`RandomPosterization`: fewer values."""

    checks = checks_of(
        factor=crossing(1, 8),
        value_range=two_numbers,
    )


class RandomSaturation(RandomImageLayer):
    """`RandomSaturation`: more or less color."""

    checks = checks_of(
        factor=crossing(-1, 1),
        value_range=two_numbers,
    )


class RandomSharpness(RandomImageLayer):
    """`RandomSharpness`: sharper or softer."""

    checks = checks_of(
        factor=crossing(0, 1),
        value_range=two_numbers,
    )


class RandomColorDegeneration(RandomImageLayer):
    """`RandomColorDegeneration`: less color, in images of three channels."""

    checks = checks_of(
        factor=crossing(-1, 1),
        value_range=two_numbers,
    )

    def assert_input_compatibility(self, call: LayerCall) -> None:
        """Three channels, if their number is known."""
        super().assert_input_compatibility(call)
        shape, first = call.shape, channels_first(call.layer)
        check_rank(shape)
        if shape.dims is None or first is None:
            return
        channels = shape.dims[-3 if first else -1]
        if not isinstance(channels, UnknownDim) and channels not in (None, 3):
            raise ProblemFound(OtherMismatch(shape, f"takes 3 channels, got {channels}"))
