"""The layers and the inputs and outputs of a model, for rules that look through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import DictValue, Value


def layers_of(model: Model) -> Iterator[Layer | None]:
    """The layers of a model in order, None for an unknown one."""
    for layer in model.state.graph or model.stack:
        yield layer if isinstance(layer, Layer) else None


def known_layers(model: Model) -> Iterator[Layer]:
    """The known layers of a model, in order."""
    return (layer for layer in layers_of(model) if layer is not None)


def keys_of(nested: Value) -> list[str]:
    """The keys of inputs or outputs that are a dict of tensors, empty for another structure."""
    if not isinstance(nested, DictValue) or not nested.complete:
        return []
    keys = [key for key in nested.items if isinstance(key, str)]
    flat = all(isinstance(each, Tensor) for each in nested.items.values())
    return keys if flat and len(keys) == len(nested.items) else []


MOST_POOLED: Final = 3
"""The number of axes that the largest global pooling layers remove."""


def global_pooling(axes: int) -> str:
    """The layer that averages over so many axes, as code; empty if Keras has none."""
    return f"`GlobalAveragePooling{axes}D()`" if 1 <= axes <= MOST_POOLED else ""


def flattening(axes: int) -> str:
    """The layers that leave the channels alone of so many axes and channels, as code."""
    pooling = global_pooling(axes)
    return f"`Flatten()` or {pooling}" if pooling else "`Flatten()`"
