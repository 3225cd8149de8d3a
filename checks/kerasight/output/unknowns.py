"""Why something is shown as `?`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kerasight.descriptions import NOT_CALLED, LayerDescription, ModelDescription
from kerasight.inspected import Inspection
from kerasight.output.finding_line import line
from kerasight.output.places import place_of
from kerasight.values.shapes import Shape, UnknownDim

MOST = 5
"""How many reasons are shown for one model; the first ones cause the others."""


def reasons_of(shape: Shape) -> list[str]:
    """Why the rank or a size of a shape is unknown, each reason once."""
    if shape.dims is None:
        reasons = [shape.reason]
    else:
        reasons = [dim.reason for dim in shape.dims if isinstance(dim, UnknownDim)]
    return [reason for reason in dict.fromkeys(reasons) if reason]


def layer_reasons(layer: LayerDescription) -> list[str]:
    """Why parts of the output shapes of a layer are unknown."""
    shapes = layer.output_shape
    each = (shapes,) if isinstance(shapes, Shape) else shapes
    return list(dict.fromkeys(reason for shape in each for reason in reasons_of(shape)))


def model_reasons(model: ModelDescription) -> list[tuple[str, str]]:
    """The names of layers with the reasons that start there."""
    return [(layer.name, reason) for layer, reason in begins(model.layers)]


def begins(layers: Iterable[LayerDescription]) -> Iterator[tuple[LayerDescription, str]]:
    """Each reason once, with the first layer of these that it makes unknown."""
    seen: set[str] = set()
    for layer in layers:
        for reason in layer_reasons(layer):
            if reason not in seen:
                seen.add(reason)
                yield layer, reason


def render(inspection: Inspection) -> str:
    """A line, with its end, for each reason why output shapes of a file's layers are unknown."""
    called = [layer for layer in inspection.layers if NOT_CALLED not in layer_reasons(layer)]
    return "".join(
        line(place_of(layer.span, inspection), "unknown", message_of(layer, reason)) + "\n"
        for layer, reason in begins(called)
    )


def message_of(layer: LayerDescription, reason: str) -> str:
    """The output shapes of a layer, and why a part of them is unknown."""
    shapes = layer.output_shape
    each = (shapes,) if isinstance(shapes, Shape) else shapes
    return f"`{layer.class_name}` outputs {', '.join(map(str, each))}: {reason}"
