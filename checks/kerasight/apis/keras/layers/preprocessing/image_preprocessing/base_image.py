"""The base of layers that change images; base_image_preprocessing_layer.py of
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from typing import Final

from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import seed
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.values.keras import Tensor
from kerasight.values.layer_spec import LayerCall
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape

IMAGE_RANKS: Final = (3, 4)
"""One image, or a batch of images."""


EXAMPLE_SHAPE: Final = "(150, 150, 3)"


def check_rank(shape: Shape) -> None:
    """Raise ProblemFound if it is not an image."""
    if shape.rank not in (None, *IMAGE_RANKS):
        raise ProblemFound(OtherMismatch(shape, "images have 3 axes, or 4 with the batch"))


class ImageLayer(BaseLayer):
    """A layer that keeps the shape of images; Keras 2 accepts nothing else in training."""

    attributes = attributes_of(factor=unfollowed, value_range=unfollowed)

    example_shape = EXAMPLE_SHAPE

    def compute_output_spec(self, call: LayerCall) -> tuple[Tensor, ...]:
        """The images unchanged, except in training."""
        training = call.keywords.get("training", True)
        if training is None or training is False:
            return self._of_shapes(call, (call.shape,))
        if training is True and call.keras.is_2:
            check_rank(call.shape)
        return super().compute_output_spec(call)


class RandomImageLayer(ImageLayer):
    """A layer that changes images at random to train on them."""

    checks = checks_of(seed=seed)
    attributes = attributes_of(seed=unfollowed)

    augments = True
