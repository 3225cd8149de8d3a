"""Layers that change the colors of images; keras/src/layers/preprocessing/image_preprocessing."""

from __future__ import annotations

from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    EXAMPLE_SHAPE,
    ImageLayer,
    RandomImageLayer,
    check_rank,
)
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import UnknownDim


class AutoContrast(ImageLayer):
    """`AutoContrast`: the whole range of values."""


class ContrastLimitedAdaptiveHistogramEqualization(ImageLayer):
    """`ContrastLimitedAdaptiveHistogramEqualization`: more contrast in each part."""


class Equalization(ImageLayer):
    """`Equalization`: all values equally often."""

    keeps_dtype_in_keras_3 = True


class Solarization(ImageLayer):
    """`Solarization`: bright values turned over."""


class RandomBrightness(RandomImageLayer):
    """`RandomBrightness`: brighter or darker."""

    computes_in_keras_2 = True


class RandomContrast(BaseLayer):
    """`RandomContrast`: more or less contrast, in images of whatever rank."""

    example_shape = EXAMPLE_SHAPE
    augments = True
    computes_in_keras_2 = True


class RandomGrayscale(RandomImageLayer):
    """`RandomGrayscale`: without color."""

    keeps_dtype_in_keras_3 = True


class RandomHue(RandomImageLayer):
    """`RandomHue`: other colors."""


class RandomInvert(RandomImageLayer):
    """`RandomInvert`: turned over."""


class RandomPosterization(RandomImageLayer):
    """`RandomPosterization`: fewer values."""


class RandomSaturation(RandomImageLayer):
    """`RandomSaturation`: more or less color."""


class RandomSharpness(RandomImageLayer):
    """`RandomSharpness`: sharper or softer."""


class RandomColorDegeneration(RandomImageLayer):
    """`RandomColorDegeneration`: less color, in images of three channels."""

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
