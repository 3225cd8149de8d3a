"""Functions on images, batch axis or none; keras/src/ops/image.py and tf.image."""

from __future__ import annotations

from kerasight.apis.keras.ops.function import Dims, Given, Unclear, sizes_from
from kerasight.values.objects import Unknown
from kerasight.values.shapes import Dim


def _image(given: Given) -> Dims:
    if given.value("data_format") not in (None, "channels_last"):
        raise Unclear("images with the channels in front")
    dims = given.dims()
    if len(dims) not in (3, 4):
        raise Unclear("an image has three axes, a batch of them four")
    return dims


def _of_size(dims: Dims, height: Dim, width: Dim) -> Dims:
    return (*dims[:-3], height, width, dims[-1])


def resized(given: Given) -> Dims:
    """`resize(x, size)`: (height, width)."""
    given.forbid("preserve_aspect_ratio")
    sizes = sizes_from(given.value("size", Unknown("argument 'size'")))
    if len(sizes) != 2:
        raise Unclear("a size has two numbers")
    return _of_size(_image(given), *sizes)


def resized_to(given: Given) -> Dims:
    """`resize_with_pad(x, height, width)`."""
    return _of_size(_image(given), given.integer("height"), given.integer("width"))


def gray(given: Given) -> Dims:
    """`rgb_to_grayscale(x)`: one channel."""
    return (*_image(given)[:-1], 1)


def colored(given: Given) -> Dims:
    """`grayscale_to_rgb(x)`: three channels."""
    return (*_image(given)[:-1], 3)


def unchanged(given: Given) -> Dims:
    """Flips and changes of colour."""
    return _image(given)
