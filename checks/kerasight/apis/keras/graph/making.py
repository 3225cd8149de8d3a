"""Making layers of Keras."""

# ruff: noqa: PLC0415 - most programs make no Lambda

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.dtypes.policies import policy_for
from kerasight.apis.keras.graph.nodes import report_made
from kerasight.apis.keras.graph.refused_arguments import report_refusal
from kerasight.apis.keras.layers import is_known, spec_of
from kerasight.apis.keras.models.trainable import trainable_flag
from kerasight.apis.registry import opaque, transfer
from kerasight.values.keras import Layer
from kerasight.values.objects import ConstantInitializer, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


LAYERS = "keras.layers."


@transfer("keras.layers.*")
def call_layer_class(context: Context, call: Call) -> Value:
    """`keras.layers.<class>(...)`."""
    name = call.path.removeprefix(LAYERS)
    known = is_known(name) or facts.is_public(call.path)
    return make_layer(context, name, call) if known else opaque(context, call)


def make_layer(context: Context, class_name: str, call: Call) -> Layer:
    """The layer that a constructor call makes."""
    arguments = bind(f"keras.layers.{class_name}", call, context.keras)
    name = arguments.get("name")
    if not isinstance(name, str):
        name = context.names.of_class(class_name)
    spec = spec_of(class_name)
    layer = Layer(class_name, name, spec, arguments, call.span, written=call.written)
    layer.precision = policy_for(context, arguments.get("dtype"))
    for inner in spec.sublayers_named_when_made(layer, context.keras):
        context.names.of_class(inner)
    trainable = arguments.get("trainable", True)
    if trainable is not True:
        state = context.journal.change(layer.state)
        state.trainable = trainable_flag(trainable)
        if context.keras.is_3 and spec.wraps:
            # Keras 3 does not hand `trainable` on to the layer whose weights these are.
            state.trainable = Unknown("the layer inside has a say of its own")
    if spec.runs_function:
        from kerasight.apis.keras.graph.lambdas import give_means

        give_means(context, layer)
    context.layers.append(layer)
    report_made(context, layer, call.span)
    report_refusal(context, layer, call)
    if spec.is_embedding and ("weights" in arguments or _has_constant(arguments)):
        from kerasight.apis.keras.graph.given_weights import report_given

        report_given(context, layer, call)
    return layer


def _has_constant(arguments: dict[str, Value]) -> bool:
    return isinstance(arguments.get("embeddings_initializer"), ConstantInitializer)
