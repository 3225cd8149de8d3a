"""Layers made of several others; aug_mix.py, rand_augment.py and random_color_jitter.py of
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    RandomImageLayer,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import (
    crossing,
    interpolation,
    two_numbers,
)
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion

COLORS: Final = frozenset(
    "RandomBrightness RandomColorDegeneration RandomContrast RandomSharpness".split()
)
"""The layers that are made only with `all_ops`."""


class Combined(RandomImageLayer):
    """Layers drawn from eleven others, which get the name of this one."""

    checks = checks_of(
        factor=crossing(0, 1),
        interpolation=interpolation,
        value_range=two_numbers,
    )

    def sublayers_named_when_made(self, layer: Layer, keras: KerasVersion) -> tuple[str, ...]:
        """All eleven, unless they are named."""
        if layer.arguments.get("name") is not None:
            return ()
        made = super().sublayers_named_when_made(layer, keras)
        every = layer.arguments.get("all_ops", True)
        return tuple(name for name in made if every or name not in COLORS)


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

    def sublayers_named_when_made(self, layer: Layer, keras: KerasVersion) -> tuple[str, ...]:  # noqa: ARG002
        """Those whose factor is not None."""
        return tuple(
            name for factor, name in JITTERED.items() if layer.arguments.get(factor) is not None
        )
