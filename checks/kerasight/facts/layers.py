"""What is true of every layer of a class, whatever it is made with and called on."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kerasight.facts.tables import table
from kerasight.values.keras_version import KerasVersion


class LayerFacts(NamedTuple):
    """What the real Keras says of one class of `keras.layers`.

    None is unknown: no layer of the class could be made or built, for it needs another backend or
    a file.
    """

    supports_masking: bool | None
    """What a layer has as `supports_masking` when it is made."""

    takes_mask: bool
    """Whether `call` has an argument `mask`."""

    computes_mask: bool
    """Whether the class has a `compute_mask` of its own, instead of that of `Layer`."""

    converts_inputs: bool | None
    """Whether inputs are cast to the dtype that the layer computes in."""

    built_when_made: bool | None
    """Whether a layer is built before it is called."""

    has_no_weights: bool | None
    """Whether surely no layer of the class ever has weights."""

    named_when_made: tuple[str, ...]
    """The classes of the layers that the constructor makes for itself, by default arguments."""

    named_when_built: tuple[str, ...] | None
    """The classes of the layers that it makes when it is built, and that take automatic names."""


@cache
def layer_facts(class_name: str, keras: KerasVersion) -> LayerFacts | None:
    """The facts of `keras.layers.CLASS_NAME`, None where that version has no such layer."""
    entry = table("layers", keras)["layers"].get(f"keras.layers.{class_name}")
    if entry is None:
        return None
    built = entry["named_when_built"]
    tuples = {
        "named_when_made": tuple(entry["named_when_made"]),
        "named_when_built": None if built is None else tuple(built),
    }
    return LayerFacts(**{**entry, **tuples})
