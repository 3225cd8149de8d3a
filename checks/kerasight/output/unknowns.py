"""Why something is shown as `?`."""

from __future__ import annotations

from kerasight.inspection import LayerFact, ModelFact
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


def layer_reasons(layer: LayerFact) -> list[str]:
    """Why a part of what a layer puts out is unknown."""
    shapes = layer.output_shape
    each = (shapes,) if isinstance(shapes, Shape) else shapes
    return list(dict.fromkeys(reason for shape in each for reason in reasons_of(shape)))


def model_reasons(model: ModelFact) -> list[tuple[str, str]]:
    """The names of layers with the reasons that begin there, the first `MOST` of them."""
    seen: set[str] = set()
    found: list[tuple[str, str]] = []
    for layer in model.layers:
        for reason in layer_reasons(layer):
            if reason not in seen:
                seen.add(reason)
                found.append((layer.name, reason))
    return found[:MOST]
