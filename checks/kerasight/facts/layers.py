"""What is true of every layer of a class, whatever it is made with and called on."""

from __future__ import annotations

from functools import cache
from typing import Final

from kerasight.facts.tables import table
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerFacts

LISTS: Final = frozenset({"named_when_made", "named_when_built"})


@cache
def layer_facts(class_name: str, keras: KerasVersion) -> LayerFacts | None:
    """The facts of `keras.layers.CLASS_NAME`, None where that version has no such layer.

    The file names what holds, what is unknown, and what is listed; all else does not hold.
    """
    entry = table("layers", keras)["layers"].get(f"keras.layers.{class_name}")
    if entry is None:
        return None
    found: dict[str, bool | tuple[str, ...] | None] = {
        field: tuple(entry.get(field, ())) if field in LISTS else False
        for field in LayerFacts._fields
    }
    found |= dict.fromkeys(entry.get("holds", "").split(), True)
    found |= dict.fromkeys(entry.get("unknown", "").split(), None)
    return LayerFacts(**found)  # type: ignore[arg-type]
