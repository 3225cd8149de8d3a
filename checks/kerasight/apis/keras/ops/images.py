"""Functions on images with or without a batch axis; keras/src/ops/image.py and tf.image."""

from __future__ import annotations

from kerasight.apis.keras.ops.function import Dims, Given, Unclear, sizes_from, total
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


def patches(given: Given) -> Dims:
    """`extract_patches(x, size, strides)`: each patch in the channels; ops/image.py."""
    size = _two(given.integers("size"))
    strides = _two(given.integers("strides") or given.integers("size"))
    if (given.integers("rates") or (1,)) not in ((1,), (1, 1)):
        raise Unclear("patches with holes")
    return _patches(given, size, strides)


def patches_of_lists(given: Given) -> Dims:
    """`tf.image.extract_patches(x, sizes, strides, rates)`: lists of four, outer ones 1."""
    size, strides, rates = (given.integers(name) for name in ("size", "strides", "rates"))
    if size is None or strides is None or len(size) != 4 or len(strides) != 4:
        raise Unclear("lists of four numbers are needed")
    if rates != (1, 1, 1, 1):
        raise Unclear("patches with holes")
    return _patches(given, (size[1], size[2]), (strides[1], strides[2]))


def _two(numbers: tuple[int, ...] | None) -> tuple[int, int]:
    if numbers is None or len(numbers) not in (1, 2):
        raise Unclear("a size has two numbers")
    return numbers[0], numbers[-1]


def _patches(given: Given, size: tuple[int, int], strides: tuple[int, int]) -> Dims:
    dims = _image(given)
    padding = given.value("padding", "valid")
    if not isinstance(padding, str) or padding.lower() not in ("same", "valid") or 0 in strides:
        raise Unclear("argument 'padding' is not known")
    fits = [
        _count(dim, window, stride, padding.lower())
        for dim, window, stride in zip(dims[-3:-1], size, strides, strict=True)
    ]
    return _of_size((*dims[:-1], total((dims[-1], *size))), *fits)


def _count(dim: Dim, window: int, stride: int, padding: str) -> Dim:
    if not isinstance(dim, int):
        return dim
    if padding == "same":
        return -(-dim // stride)
    if window > dim:
        raise Unclear(f"a patch of {window} does not fit into {dim}")
    return (dim - window) // stride + 1
