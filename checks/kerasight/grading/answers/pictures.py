"""Training examples as small images in a page."""

# ruff: noqa: PLC0415 - numpy and Pillow take long to load

from __future__ import annotations

import base64
import io
from typing import Any

MOST_PIXELS = 96
"""The longest side of an image; larger ones are scaled down."""


def picture(image: Any, low: float, high: float) -> str | None:
    """A PNG image as a data URI, of an array `(height, width)` or `(height, width, 1 or 3)`.

    `low` and `high` are the extreme values of the whole data. None for an array of another shape.
    """
    import numpy as np
    from PIL import Image

    pixels = np.asarray(image, dtype=np.float64)
    if pixels.ndim == 3 and pixels.shape[-1] == 1:
        pixels = pixels[..., 0]
    if pixels.ndim != 2 and (pixels.ndim != 3 or pixels.shape[-1] != 3):
        return None
    if pixels.ndim == 3 and (pixels[..., :1] == pixels).all():
        # Grey in three channels takes a third of the space as one channel.
        pixels = pixels[..., 0]
    black, white = _ends(low, high)
    shades = np.clip((pixels - black) / (white - black), 0, 1) * 255
    drawn = Image.fromarray(shades.round().astype(np.uint8))
    drawn.thumbnail((MOST_PIXELS, MOST_PIXELS))
    file = io.BytesIO()
    drawn.save(file, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def _ends(low: float, high: float) -> tuple[float, float]:
    """The values of black and white: one of the usual scales, else the extreme values."""
    for black, white in ((0.0, 1.0), (-1.0, 1.0), (0.0, 255.0)):
        if black <= low and high <= white:
            return black, white
    return low, high
