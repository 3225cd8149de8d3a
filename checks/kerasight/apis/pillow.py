"""Pictures of Pillow: `Image.open(path).convert("RGB").resize((64, 32))`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays.making import CHANNELS, ONE_BAND, to_array
from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.files.looking import look
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.values.data import Origin, Picture
from kerasight.values.disk.data_files import PictureFile
from kerasight.values.objects import INT, TEXT, BoundMethod, Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

FROM_FILE: Final = UnknownDim("the size of a picture, which only the file knows")

SAME: Final = frozenset({"copy", "filter", "effect_spread"})
"""Methods whose result has the size and mode of the picture."""


def size_of(value: Value) -> tuple[Dim, Dim]:
    """The two sizes of a pair in code, as they are written."""
    items = to_items(value)
    if items is None or len(items) != 2:
        return FROM_FILE, FROM_FILE
    first, second = (each if type(each) is int else FROM_FILE for each in items)
    return first, second


@transfer("PIL.Image.open")
def open_picture(context: Context, call: Call) -> Value:
    """`Image.open(path)`: the file knows the size and the mode."""
    origin = Origin("`Image.open()`", call.span, "images")
    found = None if call.open else look(context, call.get("fp", 0))
    if isinstance(found, PictureFile):
        return Picture(found.picture.width, found.picture.height, origin=origin)
    return Picture(FROM_FILE, FROM_FILE, origin=origin)


@transfer("PIL.Image.new")
@needs_all_arguments
def new_picture(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`Image.new(mode, size)`."""
    return Picture(*size_of(call.get("size", 1)), known_mode(call.get("mode", 0)))


@transfer("PIL.Image.fromarray")
@needs_all_arguments
def from_array(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`Image.fromarray(x)`: of bytes, the channels decide the mode."""
    found = to_array(call.get("obj", 0))
    dims = None if found is None else found.shape.dims
    if dims is None or len(dims) not in (2, 3):
        return Picture(FROM_FILE, FROM_FILE)
    given = call.get("mode", 1)
    mode = known_mode(given)
    if given is None and found is not None and found.dtype == "uint8":
        mode = "L" if len(dims) == 2 else {3: "RGB", 4: "RGBA"}.get(_known(dims[2]))
    return Picture(dims[1], dims[0], mode)


def _known(dim: Dim) -> int:
    return dim if isinstance(dim, int) else 0


def known_mode(value: Value) -> str | None:
    """A mode in code, None if it is none that is known here."""
    return value if isinstance(value, str) and (value in CHANNELS or value in ONE_BAND) else None


class PictureBehaviour(Behaviour[Picture]):
    """Pictures."""

    def attribute(self, value: Picture, name: str) -> Value:
        """`picture.name`."""
        if name in ("size", "width", "height"):
            width, height = (
                each if isinstance(each, int) else Unknown(FROM_FILE.reason, INT)
                for each in (value.width, value.height)
            )
            return {"size": (width, height), "width": width, "height": height}[name]
        if name == "mode":
            return value.mode or Unknown("the mode of a picture", TEXT)
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: Picture, name: str, call: Call) -> Value:  # noqa: ARG002
        """`picture.name(...)`."""
        if name == "resize":
            width, height = size_of(call.get("size", 0))
            return replace(target, width=width, height=height)
        if name == "convert" and call.get("matrix", 1) is None:
            return replace(target, mode=known_mode(call.get("mode", 0)))
        if name == "crop":
            width, height = _cropped(call.get("box", 0))
            return replace(target, width=width, height=height)
        if name in SAME or (name == "rotate" and not call.keywords.get("expand")):
            return replace(target)
        return Unknown(f"the result of '{name}' of a picture")


def _cropped(box: Value) -> tuple[Dim, Dim]:
    """The size of a box (left, upper, right, lower)."""
    items = to_items(box)
    numbers = [each for each in items or () if type(each) is int]
    if len(numbers) != 4:
        return FROM_FILE, FROM_FILE
    return numbers[2] - numbers[0], numbers[3] - numbers[1]


behaves(Picture, PictureBehaviour())
