"""`keras.activations.get` and `linear`, which do not compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.ops.calling import find
from kerasight.apis.registry import transfer
from kerasight.values.keras import Layer
from kerasight.values.objects import FunctionValue, LibraryName, Unknown, Value, unknown

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

LINEAR = "keras.activations.linear"


@transfer(LINEAR)
def linear(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.activations.linear(x)`: returns its argument."""
    return call.get("x", 0, Unknown("no tensor"))


@transfer("keras.activations.get")
def activation(context: Context, call: Call) -> Value:
    """`keras.activations.get(name)`: the function of that name; functions stay unchanged."""
    given = call.get("identifier", 0, Unknown("no activation"))
    if given is None or isinstance(given, str):
        path = f"keras.activations.{given or 'linear'}"
        known = path == LINEAR or find(context, path) is not None
        return LibraryName(path) if known else Unknown(f"the activation '{given}'")
    is_callable = isinstance(given, FunctionValue | LibraryName | Layer)
    return given if is_callable else unknown("an activation that is not known", given)
