"""Sizes after sliding windows, and spatial axes; keras/src/ops/operation_utils.py."""

from __future__ import annotations

from kerasight.apis.arguments import text
from kerasight.values.keras import Layer
from kerasight.values.problems import NonPositiveSize, ProblemFound
from kerasight.values.shapes import Dim, Shape, UnknownDim


def channels_first(layer: Layer) -> bool | None:
    """Whether the layer has channels before the spatial axes, None if unknown."""
    data_format = text(layer, "data_format", "channels_last")
    return None if data_format is None else data_format == "channels_first"


def window_output(
    shape: Shape,
    axis: int,
    window: int | UnknownDim,
    stride: int | UnknownDim,
    padding: str | None,
    argument: str,
) -> Dim:
    """The size along `axis` after a sliding window of `window` (including dilation).

    valid: floor((size - window) / stride) + 1, same and causal: floor((size - 1) / stride) + 1.
    Raises ProblemFound(NonPositiveSize) if the window does not fit.
    """
    assert shape.dims is not None
    size = shape.dims[axis]
    if size is None:
        return None
    if padding is None:
        return UnknownDim("argument 'padding' is not known")
    if padding in ("same", "causal"):
        for value in (size, stride):
            if isinstance(value, UnknownDim):
                return value
        assert isinstance(size, int) and isinstance(stride, int)
        if stride <= 0:
            return UnknownDim("strides must be positive")
        return (size - 1) // stride + 1
    for value in (size, window, stride):
        if isinstance(value, UnknownDim):
            return value
    assert isinstance(size, int) and isinstance(window, int) and isinstance(stride, int)
    if stride <= 0:
        return UnknownDim("strides must be positive")
    if size < window:
        raise ProblemFound(NonPositiveSize(shape, axis, size, window, argument))
    return (size - window) // stride + 1
