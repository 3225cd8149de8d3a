"""Objects of PyTorch, optax and `tf_keras` in the place of objects of Keras 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors, to_items
from kerasight.apis.keras.attributes import VARIABLES
from kerasight.apis.keras.backends.missing import report_missing
from kerasight.values.backends import foreign
from kerasight.values.backends.events import ForeignObjectUsed
from kerasight.values.backends.features import TAPE
from kerasight.values.backends.foreign import ForeignUse, is_object
from kerasight.values.keras import Layer, Tensor
from kerasight.values.objects import DictValue, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.training import Compilation


def report_object(context: Context, uses: Sequence[ForeignUse], value: Value, span: Span) -> bool:
    """Record that a value is an object of another library; whether it is one."""
    if context.keras.is_2 or not isinstance(value, Unknown) or not is_object(value.path):
        return False
    for use in uses:
        if value.path.startswith(use.paths) and context.keras.backend not in use.works_on:
            name = value.path.removesuffix(foreign.MADE)
            at = context.at(span, context.calls.led_here())
            context.record(ForeignObjectUsed(at, use=use, name=name))
            return True
    return False


LIBRARIES: Final = (foreign.TF_KERAS, "torch.nn.")
"""How the paths of values begin that may be called in the place of layers."""


def call_foreign(context: Context, callee: Unknown, call: Call) -> Value:
    """`callee(...)`, where it is a class or an object of another library."""
    if is_object(callee.path):
        report_called(context, callee, call)
        return Unknown(callee.reason)
    report_model_of_tf_keras(context, callee.path, call)
    return Unknown(callee.reason, callee.path + foreign.MADE)


GRADIENT: Final = f"{foreign.TAPE}.gradient"


def report_gradient(context: Context, call: Call) -> None:
    """Record `tape.gradient(loss, sources)` for variables of Keras that no tape sees."""
    sources = call.get("sources", 1)
    if isinstance(sources, Unknown) and sources.path == VARIABLES:
        report_missing(context, TAPE, call.span)


def report_called(context: Context, callee: Unknown, call: Call) -> None:
    """Record that an object of another library is called on a symbolic tensor of Keras."""
    if context.tracing.inside or context.tracing.root:
        return
    given = (*call.positional, *call.keywords.values())
    leaves = [leaf for value in given for leaf in flatten_tensors(value)]
    if any(isinstance(leaf, Tensor) and leaf.origin is not None for leaf in leaves):
        report_object(context, foreign.CALLED, callee, call.span)


def report_model_of_tf_keras(context: Context, path: str, call: Call) -> None:
    """Record that a model of `tf_keras` is made with a layer of Keras 3."""
    if not path.startswith(("tf_keras.Sequential", "tf_keras.models.Sequential")):
        return
    given = to_items(call.get("layers", 0)) or []
    layer = next((each for each in given if isinstance(each, Layer)), None)
    if layer is not None and context.keras.is_3:
        at = context.at(call.span, context.calls.led_here())
        name = layer.class_name if layer.is_custom else f"keras.layers.{layer.class_name}"
        context.record(ForeignObjectUsed(at, use=foreign.IN_TF_KERAS, name=name))


def report_compiled(context: Context, optimizer: Value, span: Span) -> None:
    """Record that `compile` gets an optimizer of another library."""
    report_object(context, foreign.OPTIMIZER, optimizer, span)


def report_trained(context: Context, compiled: Compilation, span: Span) -> None:
    """Record that a model is trained with losses or metrics of another library."""
    losses = compiled.arguments.get("loss")
    metrics = compiled.arguments.get("metrics")
    for uses, values in ((foreign.LOSS, losses), (foreign.METRIC, metrics)):
        for value in _parts(values):
            if report_object(context, uses, value, span):
                return


def _parts(value: Value) -> Iterator[Value]:
    parts = value.items.values() if isinstance(value, DictValue) else to_items(value)
    yield from [value] if parts is None else parts
