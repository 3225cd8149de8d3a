"""Arguments of `add_weight` that Keras refuses.

Measured on Keras 3.15 and 2.21: the first argument is the shape in Keras 3, the name in Keras 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_items
from kerasight.values.custom_classes import WeightRefused
from kerasight.values.objects import ListValue

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.objects import Value


def report_refused_weight(context: Context, call: Call, shape: Value) -> None:
    """Record a call of `add_weight` that raises; `shape` is its shape, however it is given."""
    first = call.positional[0] if call.positional else None
    if context.keras.is_3 and isinstance(first, str):
        _report(
            context,
            call.spans.get(0, call.span),
            f'has the name "{first}" as its first argument, where Keras 3 takes the shape',
            f'Write `name="{first}"`.',
        )
    elif context.keras.is_2 and isinstance(first, tuple | ListValue | int):
        place = call.spans.get(0, call.span)
        _report(
            context,
            place,
            "has its shape as the first argument, where Keras 2 takes the name",
            "Write `shape=` before it.",
        )
    elif isinstance(shape, int) and not isinstance(shape, bool):
        _report(
            context,
            _place_of_shape(call),
            f"has the shape {shape}, which is no tuple",
            f"Write `({shape},)`.",
        )
    else:
        for size in to_items(shape) or ():
            if isinstance(size, float):
                reason, advice = f"has the size {size}, a float", "Divide with `//`."
            elif isinstance(size, tuple | ListValue):
                shown = tuple(size) if isinstance(size, tuple) else tuple(size.items)
                known = all(each is None or isinstance(each, int) for each in shown)
                text = f"a whole shape, {shown}," if known else "a whole shape"
                reason = f"has {text} where a size is expected"
                advice = (
                    "The layer is called on a list of tensors, so `build` gets a list of shapes: "
                    "take the size from one of them, `input_shape[0][-1]`."
                )
            else:
                continue
            _report(context, _place_of_shape(call), reason, advice)
            return


def _place_of_shape(call: Call) -> Span:
    key = "shape" if "shape" in call.spans else next(iter(call.spans), None)
    return call.span if key is None else call.spans[key]


def _report(
    context: Context,
    place: Span,
    reason: str,
    advice: str,
) -> None:
    at = context.at(place, context.calls.led_here())
    context.record(WeightRefused(at, reason=reason, advice=advice))
