"""Recording arguments that constructors of Keras reject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.arguments.refusals import correction, refusal
from kerasight.apis.keras.arguments.values.asked import Asked, is_constant
from kerasight.apis.keras.arguments.values.dtypes import input_dtype, policy
from kerasight.apis.keras.dtypes.policies import FLOATS
from kerasight.values.events import ArgumentRejected

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras import Layer
    from kerasight.values.objects import Value


def report_refusal(context: Context, layer: Layer, call: Call) -> None:
    """Record the first argument that the constructor of the layer rejects."""
    found = refusal(layer.class_name, call, layer.arguments, context.keras)
    if found is None or (found.by_name and context.names_registered):
        return
    context.record(
        ArgumentRejected(
            context.at(
                call.span if found.key is None else call.spans.get(found.key, call.span),
                context.calls.led_here(),
            ),
            class_name=layer.class_name,
            argument=found.argument,
            reason=found.reason,
            suggestion=found.suggestion,
            correction=correction(found, f"keras.layers.{layer.class_name}", call, context),
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
