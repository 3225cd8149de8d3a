"""Layers made of several others; aug_mix.py, rand_augment.py and random_color_jitter.py of
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    RandomImageLayer,
)
from kerasight.values.keras import Layer

COMBINED: Final = """RandomShear RandomTranslation RandomRotation Solarization RandomPosterization
AutoContrast Equalization""".split()
"""The layers that `AugMix` and `RandAugment` always make."""

COMBINED_COLORS: Final = """RandomBrightness RandomColorDegeneration RandomContrast
RandomSharpness""".split()
"""Those that `AugMix` makes only with `all_ops`."""


class Combined(RandomImageLayer):
    """Layers drawn from eleven others, which get the name of this one."""

    def sublayers_named_when_made(self, layer: Layer) -> tuple[str, ...]:
        """All eleven, unless they are named."""
        if layer.arguments.get("name") is not None:
            return ()
        colors = COMBINED_COLORS if layer.arguments.get("all_ops", True) else ()
        return (*COMBINED, *colors)


class AugMix(Combined):
    """`AugMix`: several chains of them, mixed."""


class RandAugment(Combined):
    """`RandAugment`: a few of them."""


JITTERED: Final = {
    "brightness_factor": "RandomBrightness",
    "contrast_factor": "RandomContrast",
    "saturation_factor": "RandomSaturation",
    "hue_factor": "RandomHue",
}
"""The argument of `RandomColorJitter` for each layer."""


class RandomColorJitter(RandomImageLayer):
    """`RandomColorJitter`: a layer for each given factor."""

    def sublayers_named_when_made(self, layer: Layer) -> tuple[str, ...]:
        """Those whose factor is not None."""
        return tuple(
            name for factor, name in JITTERED.items() if layer.arguments.get(factor) is not None
        )
