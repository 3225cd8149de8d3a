"""Arguments of `fit` and the like that are only for arrays, given with a data set."""

# ruff: noqa: PLC0415 - few calls are of an earlier version

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.data.sequences import is_sequence
from kerasight.values.data import Dataset, Loader
from kerasight.values.events import ArgumentRejected
from kerasight.values.objects import GeneratorValue, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Edit, Span

LOADERS = ("keras.utils", "keras.preprocessing.image", "keras.preprocessing.sequence")
"""The modules of the classes of loaders."""

REFUSED = {
    "y": "is not taken with {kind}, which yields the labels itself",
    "sample_weight": "is not taken with {kind}, which yields the weights as a third element",
    "validation_split": "is for arrays, not for {kind}{instead}",
}
"""The messages of Keras for arguments that are invalid with anything but arrays."""

STEPS = {"fit": "steps_per_epoch", "evaluate": "steps"}
"""What the methods for generators of Keras 2 took in the place of the labels."""

CLASS_WEIGHT = "is not taken with a generator: let it yield weights as a third element"


def report_arguments_of_arrays(
    context: Context,
    method: str,
    arguments: dict[str, Value],
    places: dict[str, Span],
    call: Call,
) -> None:
    """Record arguments that are only valid with arrays: a data set includes its labels.

    Measured: Keras 2 and 3 raise for a `tf.data.Dataset`, for a `Sequence` and for a generator;
    Keras 3 also for `class_weight` with a generator.
    """
    data = arguments.get("x")
    if isinstance(data, GeneratorValue):
        kind, instead = "a generator", ""
    elif isinstance(data, Dataset) or _is_sequence(data, context):
        kind, instead = "a data set", ": split it by `take` and `skip`"
    else:
        return
    reasons = {
        name: reason.format(kind=kind, instead=instead)
        for name, reason in REFUSED.items()
        if name != "sample_weight" or kind == "a generator"
    }
    if kind == "a generator" and context.keras.is_3:
        reasons["class_weight"] = CLASS_WEIGHT
    steps = STEPS.get(method)
    counted = steps is not None and type(arguments.get("y")) is int and "y" not in call.keywords
    for name, reason in reasons.items():
        value = arguments.get(name)
        is_given = bool(value) if name == "validation_split" else value is not None
        if name in places and is_given and not isinstance(value, Unknown):
            context.record(
                ArgumentRejected(
                    context.at(places[name], context.calls.led_here()),
                    class_name=method,
                    argument=name,
                    reason=reason,
                    suggestion=steps if counted and name == "y" else None,
                    correction=_by_name(context, method, call) if counted else (),
                )
            )
            return


def _by_name(context: Context, method: str, call: Call) -> tuple[Edit, ...]:
    """The edits that give what the method for generators took by position by name."""
    from kerasight.apis.keras.versions.earlier_calls import rewritten

    signature = facts.signature(f"Model.{method}", context.keras)
    if signature is None:
        return ()
    return rewritten(f"Model.{method}_generator", call, signature, context.source.text) or ()


def _is_sequence(data: Value, context: Context) -> bool:
    """Whether data comes from a loader that is a `Sequence`."""
    classes = [f"{module}.{data.kind}" for module in LOADERS] if isinstance(data, Loader) else []
    return any(is_sequence(each, context.keras) for each in classes)
