"""Calls of Keras in functions that `tf.data` or JAX run on their own symbolic tensors."""

# ruff: noqa: PLC0415 - a program that passes no layer to such functions needs no facts of classes

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import flatten_tensors
from kerasight.apis.keras.backends.missing import lacks, report_missing
from kerasight.apis.program.foreign_tracing import TF_DATA
from kerasight.values.backends.features import IN_TF_DATA
from kerasight.values.data import Array
from kerasight.values.findings import Related
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

PREPROCESSING: Final = "keras.src.layers.preprocessing."
"""Where the layers are that compute with TensorFlow if `tf.data` calls them."""


def note_layer(context: Context, layer: Layer, call: Call) -> None:
    """Note that a layer or a model is called."""
    trace = context.foreign.current
    if trace is None:
        return
    if trace.by == TF_DATA and (_is_preprocessing(layer, context) or not _is_traced(call)):
        return
    trace.name, trace.span = layer.class_name, call.span


def note_function(context: Context, path: str, call: Call) -> None:
    """Note that a function of Keras is called."""
    trace = context.foreign.current
    if trace is None or path in LEAVE_TENSORS or (trace.by == TF_DATA and not _is_traced(call)):
        return
    trace.name, trace.span = path, call.span


LEAVE_TENSORS: Final = frozenset({"keras.ops.convert_to_numpy", "keras.ops.shape"})
"""Functions of `keras.ops` that take tensors of TensorFlow on every backend."""


def _is_traced(call: Call) -> bool:
    """Whether an argument is a tensor of TensorFlow."""
    values = (*call.positional, *call.keywords.values())
    return any(
        isinstance(leaf, Array) and leaf.library == "tensorflow"
        for value in values
        for leaf in flatten_tensors(value)
    )


def _is_preprocessing(layer: Layer, context: Context) -> bool:
    """Whether a layer computes with TensorFlow there; also one that is not known."""
    if isinstance(layer, Model):
        return False
    if layer.is_custom:
        bases = layer.instance.of.bases if layer.instance is not None else []
        paths = [getattr(base, "path", "") for base in bases]
        return paths != ["keras.layers.Layer"]
    from kerasight.facts.classes import class_facts

    known = class_facts(f"keras.layers.{layer.class_name}", context.keras)
    return known is None or known.module.startswith(PREPROCESSING)


def run_in_tf_data(context: Context, function: Value, given: list[Value], call: Call) -> Value:
    """What a function of the program returns that `tf.data` runs on an element."""
    if not lacks(context, IN_TF_DATA):
        return context.run_function(function, given, {}, call.span)
    with context.foreign.by(TF_DATA) as trace:
        made = context.run_function(function, given, {}, call.span)
    if trace.span is not None:
        related = (Related("`tf.data` runs the function here", call.span),)
        report_missing(context, IN_TF_DATA, trace.span, trace.name, related)
    return made
