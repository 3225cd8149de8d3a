"""Pictures of OpenCV and scikit-image, which are arrays of NumPy.

The sizes of OpenCV's functions are (width, height), its arrays (height, width, channels). It drops
an axis of one channel. Sources: the documentation of `imread`, `resize` and `cvtColor`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays.making import to_array
from kerasight.apis.keras.ops.function import Dims
from kerasight.apis.pillow import FROM_FILE, size_of
from kerasight.apis.registry import needs_all_arguments, opaque, transfer
from kerasight.values.data import NO_FACTS, Array, Facts, Origin, array
from kerasight.values.objects import LibraryName, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

READ: Final = {
    1: 3,
    0: 0,
    "IMREAD_COLOR": 3,
    "IMREAD_COLOR_BGR": 3,
    "IMREAD_COLOR_RGB": 3,
    "IMREAD_GRAYSCALE": 0,
}
"""The channels that `imread` returns by its flag, 0 for no axis of channels."""

TO_COLORS: Final = re.compile(
    r"COLOR_\w+2(?:(?P<none>GRAY)|(?P<four>BGRA|RGBA)"
    r"|(?P<three>BGR|RGB|HSV|HSV_FULL|HLS|HLS_FULL|LAB|Lab|LUV|Luv|YUV|YCrCb|YCR_CB|XYZ))$"
)
"""The name of a conversion, by how many channels it leads to."""

CHANNELS: Final = {"none": 0, "three": 3, "four": 4}

UNKNOWN_CHANNELS: Final = "a picture whose channels only the file knows"


@transfer("cv2.imread")
@needs_all_arguments
def read(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`cv2.imread(path, flags)`: three channels, none for grey pictures."""
    flag = call.get("flags", 1, 1)
    name = flag.path.rpartition(".")[2] if isinstance(flag, LibraryName) else flag
    channels = READ.get(name) if isinstance(name, int | str) else None
    if channels is None:
        return array(None, reason=UNKNOWN_CHANNELS)
    pixels = Facts(0, 255, origin=Origin("`cv2.imread()`", call.span, "images"))
    return array(_with_channels((FROM_FILE, FROM_FILE), channels), "uint8", pixels)


def _with_channels(size: Dims, channels: int) -> Dims:
    return (*size, channels) if channels else size


@transfer("cv2.resize")
@needs_all_arguments
def resize(context: Context, call: Call) -> Value:
    """`cv2.resize(x, (width, height))`."""
    source = _image(call.get("src", 0))
    if source is None:
        return opaque(context, call)
    width, height = size_of(call.get("dsize", 1))
    return _of_size(source, (height, width))


def _image(value: Value) -> Array | None:
    """A picture of known rank: an axis of one channel would be dropped."""
    found = to_array(value)
    dims = None if found is None else found.shape.dims
    if found is None or dims is None or len(dims) not in (2, 3):
        return None
    known = len(dims) == 2 or (isinstance(dims[2], int) and dims[2] > 1)
    return found if known else None


def _of_size(source: Array, size: Dims) -> Value:
    dims = source.shape.dims or ()
    return array((*size, *dims[2:]), source.dtype, source.facts)


@transfer("cv2.cvtColor")
@needs_all_arguments
def convert(context: Context, call: Call) -> Value:
    """`cv2.cvtColor(x, code)`: the name of the code says how many channels there are."""
    code, source = call.get("code", 1), to_array(call.get("src", 0))
    match = TO_COLORS.search(code.path) if isinstance(code, LibraryName) else None
    if match is None:
        return opaque(context, call)
    dims = None if source is None else source.shape.dims
    size = dims[:2] if dims is not None and len(dims) > 1 else (FROM_FILE, FROM_FILE)
    channels = CHANNELS[match.lastgroup or "none"]
    if source is None:
        return array(_with_channels(size, channels))
    # Hues, and the colours of floats, have ranges of their own.
    plain = source.dtype == "uint8" and "HSV" not in match[0] and "HLS" not in match[0]
    facts = source.facts if plain else Facts(origin=source.facts.origin)
    return array(_with_channels(size, channels), source.dtype, facts)


@transfer("cv2.flip", "cv2.GaussianBlur", "cv2.medianBlur", "cv2.blur", "cv2.equalizeHist")
@needs_all_arguments
def keep(context: Context, call: Call) -> Value:
    """`cv2.flip(x, 1)` and its like: a picture of the same size."""
    source = _image(call.get("src", 0))
    return opaque(context, call) if source is None else _of_size(source, _size(source))


def _size(source: Array) -> Dims:
    return (source.shape.dims or ())[:2]


@transfer("skimage.transform.resize")
@needs_all_arguments
def resize_to(context: Context, call: Call) -> Value:
    """`resize(x, (height, width, channels))` of scikit-image; sizes that are left out stay."""
    source, sizes = to_array(call.get("image", 0)), to_items(call.get("output_shape", 1))
    known = [each for each in sizes or () if type(each) is int]
    if not known or len(known) < len(sizes or ()):
        return opaque(context, call)
    own = None if source is None else source.shape.dims
    if len(known) < 3 and own is None:
        return array(None, reason=UNKNOWN_CHANNELS)
    rest = () if own is None else own[len(known) :]
    return array((*known, *rest), None, NO_FACTS)
