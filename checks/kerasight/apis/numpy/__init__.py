"""Transfer functions of NumPy."""

# ruff: noqa: PLC0415 - most programs hold no data, and load nothing about it

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis import numbers
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def call_numpy(context: Context, name: str, call: Call) -> Value:
    """The result of `numpy.<name>(...)`; unknown for functions that are not in the tables."""
    from kerasight.apis.numpy.calling import call_function, cast
    from kerasight.apis.numpy.functions import table
    from kerasight.apis.numpy.making import MAKERS, indices_where

    number = numbers.compute(f"numpy.{name}", call)
    if number is not None:
        return number
    if name.startswith("random."):
        from kerasight.apis.numpy.random import call_random

        return call_random(context, name.removeprefix("random."), call)
    if name == "where" and (found := indices_where(call)) is not None:
        return found
    maker = MAKERS.get(name)
    if maker is not None and not call.open:
        return maker(call)
    if name in table():
        return call_function(name, call)
    return cast(name, call) or Unknown(f"the result of numpy.{name}", f"numpy.{name}")
