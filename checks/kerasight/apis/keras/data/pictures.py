"""Single pictures: `load_img`, `img_to_array`, `array_to_img`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import dtypes
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.ops.function import Dims
from kerasight.apis.pillow import FROM_FILE
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.values.data import Origin, Picture, array
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

MODES: Final = {"rgb": "RGB", "rgba": "RGBA", "grayscale": "L"}
"""Pillow's mode by the argument `color_mode`."""


@transfer("keras.utils.**.load_img", "keras.preprocessing.**.load_img")
@needs_all_arguments
def load_img(context: Context, call: Call) -> Value:
    """`load_img(path, target_size=(height, width))` (keras/src/utils/image_utils.py)."""
    given = bind("keras.utils.load_img", call, context.keras)
    mode = given.get("color_mode", "rgb")
    grey = given.get("grayscale", False)
    if grey is not False:
        mode = "grayscale" if grey is True else None
    height, width = _sizes(given.get("target_size"))
    origin = Origin("`load_img()`", call.span, "images")
    return Picture(width, height, MODES.get(mode) if isinstance(mode, str) else None, origin)


def _sizes(value: Value) -> tuple[Dim, Dim]:
    items = to_items(value)
    if items is None or len(items) < 2:
        return FROM_FILE, FROM_FILE
    height, width = (each if type(each) is int else FROM_FILE for each in items[:2])
    return height, width


@transfer("keras.utils.**.img_to_array", "keras.preprocessing.**.img_to_array")
@needs_all_arguments
def img_to_array(context: Context, call: Call) -> Value:
    """`img_to_array(picture)`: three axes, channels last, a grey picture has one channel."""
    given = call.get("img", 0, Unknown("no picture"))
    asked = call.get("dtype", 2)
    floatx = context.precision.floatx
    dtype = dtypes.dtype_of(floatx if asked is None else asked)
    found = to_array(given)
    dims = None if found is None else found.shape.dims
    if "data_format" in call.keywords or len(call.positional) > 1:
        return array(None, dtype, reason="an array of asked format")
    if found is None or dims is None or len(dims) not in (2, 3):
        size: Dims = (FROM_FILE, FROM_FILE)
        if isinstance(given, Picture):
            size = (given.height, given.width)
        return array((*size, FROM_FILE), dtype)
    return array((*dims, 1) if len(dims) == 2 else dims, dtype, found.facts)


@transfer("keras.utils.**.array_to_img", "keras.preprocessing.**.array_to_img")
@needs_all_arguments
def array_to_img(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`array_to_img(x)`: a picture; channels decide its mode."""
    found = to_array(call.get("x", 0))
    dims = None if found is None else found.shape.dims
    if dims is None or len(dims) != 3 or len(call.positional) > 1 or "data_format" in call.keywords:
        return Picture(FROM_FILE, FROM_FILE)
    mode = {1: "L", 3: "RGB", 4: "RGBA"}.get(dims[2]) if isinstance(dims[2], int) else None
    return Picture(dims[1], dims[0], mode)
