"""Layers that set the size of images; resizing.py, center_crop.py and random_crop.py of
keras/src/layers/preprocessing/image_preprocessing.
"""

from __future__ import annotations

from kerasight.apis.arguments import size
from kerasight.apis.keras.arguments.values.asked import checks_of
from kerasight.apis.keras.arguments.values.checks import only, seed
from kerasight.apis.keras.layers.attributes import attributes_of, unfollowed
from kerasight.apis.keras.layers.base_layer import BaseLayer
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.base_image import (
    EXAMPLE_SHAPE,
    IMAGE_RANKS,
    check_rank,
)
from kerasight.apis.keras.layers.preprocessing.image_preprocessing.factors import (
    resizing_of_keras_2,
)
from kerasight.apis.keras.layers.windows import channels_first
from kerasight.values.keras import Layer
from kerasight.values.layer_spec import LayerCall
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape


class ResizedImage(BaseLayer):
    """(..., height, width, channels), of the sizes that the layer is given."""

    example_shape = EXAMPLE_SHAPE
    computes_in_keras_2 = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """The sizes of the image become `height` and `width`."""
        layer, shape, first = call.layer, call.shape, channels_first(call.layer)
        if call.keras.is_2:
            check_rank(shape)
        if shape.dims is None or first is None:
            return (unknown_shape(shape.reason or "argument 'data_format' is not known"),)
        if len(shape.dims) not in IMAGE_RANKS:
            return (unknown_shape("images have 3 axes, or 4 with the batch"),)
        at = -2 if first else -3
        dims = list(shape.dims)
        if call.keras.is_2 and not self.keeps_batch(layer) and None in dims[1:-1]:
            dims[0] = UnknownDim("the batch of images of open size")
        dims[at], dims[at + 1] = _positive(layer, "height"), _positive(layer, "width")
        return (Shape(tuple(dims)),)

    def keeps_batch(self, layer: Layer) -> bool:  # noqa: ARG002
        """Whether Keras 2 knows the batch size of images of open size."""
        return False


def _positive(layer: Layer, name: str) -> int | UnknownDim:
    value = size(layer, name)
    return value if isinstance(value, int) and value > 0 else UnknownDim(f"argument '{name}'")


class Resizing(ResizedImage):
    """`Resizing`: the whole image, larger or smaller."""

    checks = checks_of(interpolation=only(2, resizing_of_keras_2))

    prepares_data = True

    def keeps_batch(self, layer: Layer) -> bool:
        """Unless it crops."""
        return not layer.arguments.get("crop_to_aspect_ratio", False)


class CenterCrop(ResizedImage):
    """`CenterCrop`: the middle of the image."""

    prepares_data = True

    def compute_output_shape(self, call: LayerCall) -> tuple[Shape, ...]:
        """As any image; Keras 3 checks the number of axes too."""
        check_rank(call.shape)
        return super().compute_output_shape(call)


class RandomCrop(ResizedImage):
    """`RandomCrop`: a part of the image to train on, else the middle."""

    checks = checks_of(seed=seed)
    attributes = attributes_of(seed=unfollowed)

    augments = True
