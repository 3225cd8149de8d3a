"""Recording arguments that constructors of Keras reject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.arguments.refusals import Refusal, all_refusals, correction, refusal
from kerasight.apis.keras.arguments.values.asked import Asked, is_constant
from kerasight.apis.keras.arguments.values.dtypes import input_dtype, policy
from kerasight.apis.keras.dtypes.policies import FLOATS
from kerasight.values.events import ArgumentRejected

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Layer
    from kerasight.values.objects import Value


def report_refusal(context: Context, layer: Layer, call: Call) -> None:
    """Record the first argument that the constructor of the layer rejects.

    Behind one of a wrong name also the next.
    """
    path = f"keras.layers.{layer.class_name}"

    def refused(each: Call) -> Refusal | None:
        arguments = layer.arguments if each is call else bind(path, each, context.keras)
        return refusal(layer.class_name, each, arguments, context.keras)

    first = refused(call)
    if first is not None:
        report_all(context, layer.class_name, path, call, refused)


def report_all(
    context: Context,
    name: str,
    path: str,
    call: Call,
    refused: Callable[[Call], Refusal | None],
) -> None:
    """Record what `refused` finds in a call of the class or function `path`, shown as `name`."""
    told: set[Span] = set()
    for found, each in all_refusals(path, call, context.keras, refused):
        if found.by_name and context.names_registered:
            return
        # In a call that is not the written one, only the place of the value is certain.
        is_written = each is call or not found.is_name
        place = each.span if found.key is None else each.spans.get(found.key, each.span)
        if place in told and isinstance(found.key, str):
            # The value of the argument with the wrong name.
            place = each.names.get(found.key, place)
        told.add(place)
        context.record(
            ArgumentRejected(
                context.at(place, context.calls.led_here()),
                class_name=name,
                argument=found.argument,
                reason=found.reason,
                suggestion=found.suggestion,
                correction=correction(found, path, each, context) if is_written else (),
            )
        )


def report_refused_name(
    context: Context, call: Call, function: str, argument: str, value: Value, position: int
) -> None:
    """Report an invalid dtype of an input or of the policy of the program."""
    if value is None or (isinstance(value, str) and value in FLOATS):
        return
    check = policy if argument == "policy" else input_dtype
    refused = check(Asked(argument, value, context.keras)) if is_constant(value) else None
    if refused is not None:
        place = call.spans.get(call.key(argument, position), call.span)
        context.record(
            ArgumentRejected(
                context.at(place, context.calls.led_here()),
                class_name=function,
                argument=argument,
                reason=refused.reason,
                suggestion=refused.suggestion,
            )
        )
