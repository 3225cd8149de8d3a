"""Where calls of the program stand, for what findings point to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.findings import Related

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer


def calls_that_led_here(context: Context) -> tuple[Related, ...]:
    """The calls with arguments of the program's functions under way, the innermost first."""
    return tuple(
        Related(f"`{name}` is called here", span) for name, span in reversed(context.calls[-3:])
    )


def place_of(layer: Layer, call: Call, otherwise: Span | None = None) -> Span:
    """Where a problem of the layer shows: where it is made if the statement at fault makes it.

    Keras raises in the statement of `call`; a layer made earlier is shown by what stands for
    it in that statement.
    """
    if call.statement.contains(layer.span):
        return layer.span
    return otherwise or call.span
