"""Changes of layers, in the order in which the program makes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer


@dataclass(eq=False, slots=True, repr=False)
class LayerChanges:
    """What the program has changed of its layers."""

    freezes: list[tuple[Layer, Span]] = field(default_factory=list)
    """The layers whose `trainable` was set, and where."""

    freezes_unknown: bool = False
    """Whether `trainable` was set on an object that may be any layer."""

    touches: int = 0
    """How many operations may have changed a layer in a way that is not followed."""
