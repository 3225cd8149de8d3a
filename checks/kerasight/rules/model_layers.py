"""The layers that a model consists of, for rules that look through them."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.values.keras import Layer, Model


def layers_of(model: Model) -> Iterator[Layer | None]:
    """The layers of a model in order, None for an unknown one."""
    for layer in model.state.graph or model.stack:
        yield layer if isinstance(layer, Layer) else None


def known_layers(model: Model) -> Iterator[Layer]:
    """The known layers of a model, in order."""
    return (layer for layer in layers_of(model) if layer is not None)
