"""Models that get data on a backend that cannot compute them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.backends.missing import lacks, report_missing
from kerasight.apis.keras.models.parts import layers_of
from kerasight.values.backends import features
from kerasight.values.backends.features import (
    LOOKUP_MODEL,
    LOOKUPS,
    STEPS_PER_EXECUTION,
    TEXT_LAYERS,
    TEXT_MODEL,
)
from kerasight.values.findings import Related
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Unknown, Value
from kerasight.values.training import Compilation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

TRACED: Final = frozenset("evaluate fit test_on_batch train_on_batch".split())
"""The methods in which JAX traces the whole model, also one that is built (measured)."""


def report_fed(context: Context, model: Model, method: str, span: Span) -> None:
    """Record what the backend cannot do of a model that `fit` and the like get data for."""
    if lacks(context, STEPS_PER_EXECUTION) and _several_steps(model):
        report_missing(context, STEPS_PER_EXECUTION, span, method)
    if lacks(context, TEXT_MODEL) and takes_text(model):
        report_text(context, model, span)
    elif lacks(context, LOOKUP_MODEL) and method in TRACED:
        for layer in _all_layers(model):
            if layer.class_name in LOOKUPS and not layer.is_custom:
                made = (Related(f"`{layer.class_name}` is made here", layer.span),)
                report_missing(context, LOOKUP_MODEL, span, layer.class_name, made)
                return


def report_text(context: Context, model: Model, span: Span) -> None:
    """Record that a model with text as its input gets data."""
    made = (Related("the model is made here", model.span),)
    report_missing(context, TEXT_MODEL, span, related=made)


def report_called(context: Context, layer: Layer, given: Value, span: Span) -> None:
    """Record what the backend cannot do of a layer or model that is called on data."""
    if isinstance(layer, Model) and lacks(context, TEXT_MODEL) and takes_text(layer):
        report_text(context, layer, span)
    is_ragged = any(
        isinstance(leaf, Unknown) and leaf.path.startswith(RAGGED)
        for leaf in (given, *flatten_tensors(given))
    )
    if is_ragged:
        report_missing(context, features.RAGGED_TENSOR, span)


RAGGED: Final = ("tensorflow.ragged.", "tensorflow.RaggedTensor.from_")


def takes_text(model: Model) -> bool:
    """Whether an input of a model is text."""
    if model.inputs is not None:
        return any(tensor.dtype == "string" for tensor in model.inputs)
    first = model.stack[0] if model.is_sequential and model.stack else None
    return isinstance(first, Layer) and first.class_name in TEXT_LAYERS and not first.is_custom


def _several_steps(model: Model) -> bool:
    compiled = model.state.compiled
    if not isinstance(compiled, Compilation):
        return False
    count = compiled.arguments.get("steps_per_execution")
    return isinstance(count, int) and count > 1


def _all_layers(model: Model) -> Iterator[Layer]:
    for layer in layers_of(model):
        if isinstance(layer, Model):
            yield from _all_layers(layer)
        elif isinstance(layer, Layer):
            yield layer
