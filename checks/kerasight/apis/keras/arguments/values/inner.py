"""Layers and cells that are given to other layers; keras/src/layers/rnn and core/wrapper.py."""

# ruff: noqa: PLC0415 - most programs have no recurrent layers

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from kerasight.apis.arguments import to_items
from kerasight.apis.keras.arguments.values.asked import is_constant
from kerasight.apis.keras.layers.base_layer import OpaqueLayer
from kerasight.values.keras import Layer, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import LibraryName

if TYPE_CHECKING:
    from kerasight.values.objects import Value

PLACES = {
    "Bidirectional": ("layer", "backward_layer"),
    "RNN": ("cell",),
    "SpectralNormalization": ("layer",),
    "TimeDistributed": ("layer",),
}
"""Where each class takes a layer or a cell."""

MUST_AGREE = ("return_sequences", "return_state", "stateful")
"""What both directions of `Bidirectional` have in common."""

LAYERS = "keras.layers."


def refused_layer(
    class_name: str, arguments: dict[str, Value], keras: KerasVersion
) -> tuple[str, str, str | None] | None:
    """The argument at fault, what is wrong with the layer in it, and what was probably meant."""
    for name in PLACES.get(class_name, ()):
        value = arguments.get(name)
        if isinstance(value, LibraryName) and value.path.startswith(LAYERS):
            inner = value.path.removeprefix(LAYERS)
            return name, f"must be a layer, not the class `{inner}`", f"{inner}(...)"
        items = to_items(value)
        if items and class_name != "RNN" and all(isinstance(item, Layer) for item in items):
            return name, "must be one layer, not a list of them", None
    if class_name == "RNN":
        return _refused_cell(arguments, keras)
    return _refused_direction(arguments) if class_name == "Bidirectional" else None


def _is_plain(value: Value) -> TypeGuard[Layer]:
    """Whether it is a layer of Keras: neither a model nor a custom layer."""
    return isinstance(value, Layer) and not isinstance(value, Model) and not value.is_custom


def _refused_cell(
    arguments: dict[str, Value], keras: KerasVersion
) -> tuple[str, str, str | None] | None:
    from kerasight.apis.keras.layers.cells import StepSpec
    from kerasight.apis.keras.layers.recurrent import RecurrentSpec, SequenceSpec

    cell = arguments.get("cell")
    for each in to_items(cell) or (cell,):
        if not _is_plain(each) or isinstance(each.spec, StepSpec | OpaqueLayer):
            continue
        # In Keras 3 a recurrent layer has what the constructor asks of a cell: calling it raises.
        if keras.is_2 or not isinstance(each.spec, SequenceSpec):
            cell_name = f"{each.class_name}Cell"
            meant = f"{cell_name}(...)" if isinstance(each.spec, RecurrentSpec) else None
            return "cell", f"must be a cell, not `{each.class_name}`", meant
    return None


def _refused_direction(
    arguments: dict[str, Value],
) -> tuple[str, str, str | None] | None:
    from kerasight.apis.keras.layers.recurrent import SequenceSpec

    forward, backward = arguments.get("layer"), arguments.get("backward_layer")
    if not _is_plain(forward) or isinstance(forward.spec, OpaqueLayer):
        return None
    if not isinstance(forward.spec, SequenceSpec):
        return "layer", f"must step along a sequence, which `{forward.class_name}` does not", None
    if not _is_plain(backward) or not isinstance(backward.spec, SequenceSpec):
        return None
    ways = [each.arguments.get("go_backwards", False) for each in (forward, backward)]
    if all(map(is_constant, ways)) and ways[0] == ways[1]:
        return "backward_layer", "must have another `go_backwards` than the layer", None
    for name in MUST_AGREE:
        both = [each.arguments.get(name, False) for each in (forward, backward)]
        if all(map(is_constant, both)) and both[0] != both[1]:
            return "backward_layer", f"must have the same `{name}` as the layer", None
    return None
