"""Freezing layers and models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.custom import sublayers
from kerasight.apis.keras.models.parts import layers_of
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.context import Context


def trainable_flag(value: Value) -> bool | Unknown:
    """The value of `trainable` that a layer stores for a given one."""
    return value if isinstance(value, bool) else Unknown("'trainable' is not known")


def set_trainable(context: Context, layer: Layer, value: Value) -> None:
    """`layer.trainable = value`; models and wrappers pass it on to their layers."""
    trainable = trainable_flag(value)
    for each in with_parts(layer):
        context.journal.change(each.state).trainable = trainable


def with_parts(layer: Layer) -> Iterator[Layer]:
    """The layer and all layers inside, each once."""
    waiting: list[Value] = [layer]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, Layer) or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting.extend(each.state.wraps or ())
        if isinstance(each, Model):
            waiting.extend(layers_of(each))
        elif each.is_custom:
            waiting.extend(sublayers(each))
