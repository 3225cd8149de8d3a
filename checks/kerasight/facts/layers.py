"""Facts about every layer of a class, whatever its arguments and inputs."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kerasight.facts.tables import table
from kerasight.values.keras_version import KerasVersion


class LayerFacts(NamedTuple):
    """The facts about one class of `keras.layers`, from the real Keras.

    None means unknown: no layer of the class could be made or built, since it needs another backend
    or a file.
    """

    supports_masking: bool | None
    """The value of `supports_masking` of a new layer."""

    takes_mask: bool
    """Whether `call` has an argument `mask`."""

    computes_mask: bool
    """Whether the class overrides `compute_mask` of `Layer`."""

    converts_inputs: bool | None
    """Whether inputs are cast to the dtype that the layer computes in."""

    built_when_made: bool | None
    """Whether a layer is built before it is called."""

    has_no_weights: bool | None
    """Whether certainly no layer of the class ever has weights."""

    named_when_made: tuple[str, ...]
    """The classes of the layers that the constructor makes with default arguments."""

    named_when_built: tuple[str, ...] | None
    """The classes of the layers that it makes when it is built, with automatic names."""


@cache
def layer_facts(class_name: str, keras: KerasVersion) -> LayerFacts | None:
    """The facts about `keras.layers.CLASS_NAME`, None if that version has no such layer."""
    entry = table("layers", keras)["layers"].get(f"keras.layers.{class_name}")
    if entry is None:
        return None
    built = entry["named_when_built"]
    tuples = {
        "named_when_made": tuple(entry["named_when_made"]),
        "named_when_built": None if built is None else tuple(built),
    }
    return LayerFacts(**{**entry, **tuples})
