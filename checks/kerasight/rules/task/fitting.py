"""Compares the input and output shapes of returned models with those of the task."""

from __future__ import annotations

from collections.abc import Callable

from kerasight.values.contracts import SolutionReturned, ValueReturned
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model
from kerasight.values.shapes import Shape, UnknownDim


def every_model(
    event: SolutionReturned, breaks: Callable[[ValueReturned], bool]
) -> ValueReturned | None:
    """The last of the models that may be returned if each of them breaks something, else None."""
    if all(isinstance(each.value, Model) and breaks(each) for each in event.values):
        return event.values[-1]
    return None


def holds(returned: ValueReturned, layer: Layer) -> bool:
    """Whether a layer is known to be a part of a returned model."""
    return any(each is layer for each in returned.layers)


def may_be(shapes: tuple[Shape, ...] | None, wanted: tuple[int | None, ...]) -> bool:
    """Whether one shape, batch axis included, can be the wanted one, which is without it."""
    if not shapes:
        return True
    if len(shapes) > 1:
        return False
    dims = shapes[0].dims
    if dims is None:
        return True
    if len(dims) != len(wanted) + 1:
        return False
    return all(
        isinstance(dim, UnknownDim) or dim == size
        for dim, size in zip(dims[1:], wanted, strict=True)
    )


def shown(shapes: tuple[Shape, ...] | None) -> str:
    """Shapes in the words of a message."""
    return " and ".join(str(shape) for shape in shapes or ())


def place_of(layer: Layer | None, returned: ValueReturned) -> Span:
    """Where to show a mistake of a model: at the layer that makes it, where that is known."""
    if layer is not None and not isinstance(layer, Model):
        return layer.span
    return returned.value.span if isinstance(returned.value, Model) else returned.span
