"""Call sites of the program, for the places of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer


def place_of(layer: Layer, call: Call, otherwise: Span | None = None) -> Span:
    """The place of a problem of a layer: where it is made, if the failing statement makes it.

    Keras raises in the statement of `call`; for a layer made earlier, the place is its name in that
    statement.
    """
    if call.statement.contains(layer.span):
        return layer.span
    return otherwise or call.span
