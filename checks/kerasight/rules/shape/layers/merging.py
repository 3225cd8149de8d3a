"""The one change that lets a layer merge its inputs, computed from their shapes and the graph."""

from __future__ import annotations

from kerasight.rules.model_layers import flattening
from kerasight.values.events import LayerRejected
from kerasight.values.keras import Tensor
from kerasight.values.problems import MergeMismatch
from kerasight.values.shapes import Dim, Shape

ORDINALS = ("first", "second")

LARGEST_STRIDE = 16


def advice(event: LayerRejected[MergeMismatch]) -> str:
    """What to do about the first two inputs that do not fit."""
    layer, shapes = event.layer, event.problem.shapes
    if layer.spec.merges == "by products":
        return "The two sizes along `axes` must be the same."
    first, second = (shape.dims for shape in shapes[:2]) if len(shapes) > 1 else (None, None)
    if first is None or second is None:
        return GENERAL
    if len(first) != len(second):
        return _same_rank(first, second)
    joins = layer.spec.merges == "along an axis"
    axis = layer.arguments.get("axis", -1) if joins else None
    skipped = axis % len(first) if isinstance(axis, int) else None
    differing = [
        place
        for place, (one, two) in enumerate(zip(first, second, strict=True))
        if place and place != skipped and isinstance(one, int) and isinstance(two, int)
        if one != two and (joins or 1 not in (one, two))
    ]
    if not differing or not 2 <= len(first) <= 5:
        return GENERAL
    return _same_sizes(event, first, second, differing, keeps_channels=joins)


GENERAL = "Bring the inputs to the same shape first."


def _same_rank(first: tuple[Dim, ...], second: tuple[Dim, ...]) -> str:
    """Inputs of different numbers of axes."""
    place = 0 if len(first) > len(second) else 1
    longer, shorter = (first, second) if place == 0 else (second, first)
    if len(shorter) == 2:
        return f"Put {flattening(len(longer) - 2)} behind the {ORDINALS[place]} input."
    return f"Bring both to the same number of axes: {Shape(longer)} has {len(longer)}."


def _same_sizes(
    event: LayerRejected[MergeMismatch],
    first: tuple[Dim, ...],
    second: tuple[Dim, ...],
    differing: list[int],
    *,
    keeps_channels: bool,
) -> str:
    """Inputs of as many axes, which differ in these."""
    last = len(first) - 1
    place = _to_change(event, first, second, differing)
    changed, kept = (second, first) if place else (first, second)
    spatial = [axis for axis in differing if axis != last]
    rank = last - 1
    behind = f"behind the {ORDINALS[place]} input"
    if not spatial:
        made = f"Conv{rank}D({kept[last]}, 1)" if rank else f"Dense({kept[last]})"
        return f"Put `{made}` {behind}: it gives the same last axis."
    if rank == 0:
        return GENERAL
    padded = _unpadded(event, place, kept)
    if padded:
        return f'Give the `{padded}` `padding="same"`: it keeps the size.'
    stride = _stride(changed, kept, last)
    if stride is not None and not keeps_channels:
        return f"Put `Conv{rank}D({kept[last]}, 1, strides={stride})` {behind}."
    cut = [_difference(changed, kept, axis) for axis in range(1, last)]
    if all(0 <= each <= CROPPED for each in cut):
        sides = ", ".join(f"(0, {each})" for each in cut)
        return f"Put `Cropping{rank}D({f'({sides})' if rank > 1 else sides})` {behind}."
    return f"Resize the {ORDINALS[place]} input to {Shape(kept[1:last])}."


CROPPED = 8
"""How much may be cut off without being another picture."""


def _difference(changed: tuple[Dim, ...], kept: tuple[Dim, ...], axis: int) -> int:
    one, two = changed[axis], kept[axis]
    return one - two if isinstance(one, int) and isinstance(two, int) else 0


def _to_change(
    event: LayerRejected[MergeMismatch],
    first: tuple[Dim, ...],
    second: tuple[Dim, ...],
    differing: list[int],
) -> int:
    """Which input is better changed: the larger one, else the shortcut around the other."""
    larger = [_difference(first, second, axis) > 0 for axis in differing if axis < len(first) - 1]
    if larger and all(larger):
        return 0
    if larger and not any(larger):
        return 1
    one, two = event.inputs[:2] if len(event.inputs) > 1 else (None, None)
    return 0 if one is not None and two is not None and _leads_to(one, two) else 1


def _leads_to(tensor: Tensor, later: Tensor) -> bool:
    """Whether a tensor is on the way to another one."""
    while later.origin is not None and later.origin.inputs:
        later = later.origin.inputs[0]
        if later is tensor:
            return True
    return False


def _unpadded(event: LayerRejected[MergeMismatch], place: int, kept: tuple[Dim, ...]) -> str:
    """The layer without padding that alone makes the other input smaller, by its class.

    `place` is that of the larger input, `kept` the shape of the smaller one.
    """
    if len(event.inputs) < 2:
        return ""
    larger, tensor = event.inputs[place], event.inputs[1 - place]
    sizes = (larger.shape.dims or ())[1:-1]
    while tensor.origin is not None and tensor.origin.inputs:
        made = (tensor.shape.dims or ())[1:-1]
        layer, tensor = tensor.origin.layer, tensor.origin.inputs[0]
        fed = (tensor.shape.dims or ())[1:-1]
        if fed != made:
            alone = fed == sizes and made == kept[1:-1]
            slides = layer.arguments.get("strides") in (1, (1, 1), (1, 1, 1))
            unpadded = layer.arguments.get("padding") == "valid"
            return layer.class_name if alone and slides and unpadded else ""
    return ""


def _stride(changed: tuple[Dim, ...], kept: tuple[Dim, ...], last: int) -> int | None:
    """The stride that makes one input as small as the other."""
    for stride in range(1, LARGEST_STRIDE + 1):
        sizes = [(size - 1) // stride + 1 for size in changed[1:last] if isinstance(size, int)]
        if sizes == list(kept[1:last]):
            return stride
    return None
