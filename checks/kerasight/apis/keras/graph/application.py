"""Making layers and calling them on tensors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.refusals import correction, refusal
from kerasight.apis.keras.dtypes.policies import FLOATS, is_cast, policy_for
from kerasight.apis.keras.graph import masks
from kerasight.apis.keras.graph.nodes import connect, report_made
from kerasight.apis.keras.layers import lambdas, spec_of
from kerasight.values.events import ArgumentRejected, InputShapeIgnored, LayerRejected
from kerasight.values.findings import Related
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Unknown, Value
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


NAMED_WHEN_BUILT = {
    "GroupQueryAttention": ("Softmax", "Dropout"),
    "MultiHeadAttention": ("Softmax", "Dropout"),
}
"""Parts that layers of Keras 3 make as they are built, and that take an automatic name each."""


WRAPPERS = frozenset({"Bidirectional", "RNN", "SpectralNormalization", "TimeDistributed"})
"""Layers whose weights belong to a layer inside; Keras 3 does not hand `trainable` on to it."""


def bind(path: str, call: Call, keras: KerasVersion) -> dict[str, Value]:
    """The arguments of a constructor by name, defaults filled in; unknown where not known."""
    signature = facts.signature(path, keras) or facts.signature(path, keras.other)
    if signature is None:
        return dict(call.keywords)
    arguments: dict[str, Value] = dict(signature.defaults)
    given = dict(zip(signature.positional, call.positional, strict=False)) | call.keywords
    if call.open:
        arguments = {name: Unknown(f"argument '{name}': {call.open}") for name in signature.names}
    for name in signature.names:
        if name not in arguments and name not in given:
            arguments[name] = Unknown(f"argument '{name}' is missing")
    return arguments | given


def make_layer(context: Context, class_name: str, call: Call) -> Layer:
    """The layer that a constructor call makes."""
    arguments = bind(f"keras.layers.{class_name}", call, context.keras)
    name = arguments.get("name")
    if not isinstance(name, str):
        name = context.automatic_name(class_name)
    spec = spec_of(class_name)
    layer = Layer(class_name, name, spec, arguments, call.span, written=call.written)
    layer.precision = policy_for(context, arguments.get("dtype"))
    for inner in spec.makes(layer):
        context.automatic_name(inner)
    if arguments.get("trainable", True) is not True:
        layer.state["trainable"] = arguments["trainable"]
        if context.keras.is_3 and class_name in WRAPPERS:
            layer.state["trainable"] = Unknown("the layer inside has a say of its own")
    lambdas.give_means(context, layer)
    context.layers.append(layer)
    report_made(context, layer, call.span)
    _report_refusal(context, layer, call)
    return layer


def _report_refusal(context: Context, layer: Layer, call: Call) -> None:
    found = refusal(layer.class_name, call, layer.arguments, context.keras)
    if found is None or (found.by_name and context.names_registered):
        return
    context.record(
        ArgumentRejected(
            context.at(
                call.span if found.key is None else call.spans.get(found.key, call.span),
                calls_that_led_here(context),
            ),
            class_name=layer.class_name,
            argument=found.argument,
            reason=found.reason,
            suggestion=found.suggestion,
            correction=correction(found, call, context.text),
        )
    )


def report_refused_name(
    context: Context, call: Call, function: str, argument: str, value: Value, position: int
) -> None:
    """Report a dtype that an input, or the policy of the program, cannot have."""
    if value is None or (isinstance(value, str) and value in FLOATS):
        return
    from kerasight.apis.keras.arguments.values import refused_value

    checked = "set_policy" if argument == "policy" else function
    refused = refused_value(checked, argument, {argument: value}, context.keras)
    if refused is not None:
        place = call.spans.get(call.key(argument, position), call.span)
        context.record(
            ArgumentRejected(
                context.at(place, calls_that_led_here(context)),
                class_name=function,
                argument=argument,
                reason=refused.reason,
                suggestion=refused.suggestion,
            )
        )


def calls_that_led_here(context: Context) -> tuple[Related, ...]:
    """The calls with arguments of the program's functions under way, the innermost first."""
    return tuple(
        Related(f"`{name}` is called here", span) for name, span in reversed(context.calls[-3:])
    )


def place_of(layer: Layer, call: Call, otherwise: Span | None = None) -> Span:
    """Where a problem of the layer shows: where it is made if the statement at fault makes it.

    Keras raises in the statement of `call`; a layer made earlier is shown by what stands for
    it in that statement.
    """
    if call.statement.contains(layer.span):
        return layer.span
    return otherwise or call.span


def apply_layer(
    context: Context,
    layer: Layer,
    inputs: Sequence[Tensor],
    call: Call,
    *,
    others: Sequence[Tensor] = (),
    place: Span | None = None,
    alone: bool = False,
) -> tuple[Tensor, ...]:
    """The outputs of calling a layer on tensors; a problem becomes an event.

    `others` are tensors that are connected to the layer without being its checked inputs
    (an initial state), `place` stands for the layer in the statement that calls it.
    """
    if not DECLARES.isdisjoint(layer.arguments):
        given = [tensor.shape for tensor in inputs]
        _check_declared(context, layer, given, place_of(layer, call, place))
    fed = cast_for(context, layer, (*inputs, *others) if others else inputs)[: len(inputs)]
    try:
        if alone and layer.spec.takes_list:
            raise ProblemFound(OtherMismatch(inputs[0].shape, "it merges a list of tensors"))
        outputs = _run(context, layer, fed, call)
    except ProblemFound as found:
        where = place_of(layer, call, place)
        related = (*_causes(layer, inputs, where), *calls_that_led_here(context))
        before = inputs[0].origin.layer if inputs and inputs[0].origin else None
        context.record(
            LayerRejected(
                context.at(where, related), layer=layer, problem=found.problem, before=before
            )
        )
        outputs = (Tensor(unknown_shape(f"{layer.class_name} cannot be built")),)
    if others or (layer.spec.takes_list and layer.arguments.get("axis", -1) != 0):
        from kerasight.apis.keras.ops.batches import report_combined

        where = place_of(layer, call, place)
        report_combined(context, layer.class_name, inputs, where, others or None)
    taken = masks.taken_by(context, layer, inputs, call)
    inside = context.inside > 0
    around = (*others, *taken)
    made = connect(layer, inputs, outputs, inside=inside, others=around)
    masks.pass_on(context, layer, inputs, made)
    return made


def cast_for(context: Context, layer: Layer, inputs: Sequence[Tensor]) -> Sequence[Tensor]:
    """The inputs as Keras 3 hands them to a layer that computes in another float.

    A cast takes an automatic name, but the graph connects the layer to the tensor itself.
    """
    compute = layer.precision.compute
    if context.keras.is_2:
        return inputs
    for tensor in inputs:
        if tensor.dtype != compute:
            break
    else:
        return inputs
    fed: list[Tensor] = []
    for tensor in inputs:
        if is_cast(layer, tensor.dtype):
            if not context.inside:
                context.automatic_name("Cast")
            tensor = replace(tensor, dtype=compute)  # noqa: PLW2901
        fed.append(tensor)
    return fed


DECLARES = frozenset({"batch_input_shape", "input_shape"})
"""Arguments by which a first layer declares its input shape."""


def _check_declared(context: Context, layer: Layer, shapes: Sequence[Shape], where: Span) -> None:
    """Record an input shape that the layer declares and that is not what it is fed."""
    from kerasight.apis.keras.models.inputs import shape_declared_by

    declared = shape_declared_by(layer, context.keras)
    if declared is None or declared.dims is None or len(shapes) != 1 or shapes[0].dims is None:
        return
    fed = shapes[0].dims
    differs = len(fed) != len(declared.dims) or any(
        isinstance(one, int) and isinstance(other, int) and one != other
        for one, other in zip(fed, declared.dims, strict=True)
    )
    if differs:
        context.record(
            InputShapeIgnored(context.at(where), layer=layer, declared=declared, fed=shapes[0])
        )


def _causes(layer: Layer, inputs: Sequence[Tensor], where: Span) -> list[Related]:
    """Where the layer is made and where its input is declared, if that is not `where`."""
    places = [(f"`{layer.class_name}` is made here", layer.span)]
    tensor = inputs[0] if inputs else None
    while tensor is not None and tensor.origin is not None and tensor.origin.inputs:
        tensor = tensor.origin.inputs[0]
    if tensor is not None and tensor.origin is not None:
        shape = f"the input of shape {tensor.shape} is declared here"
        places.append((shape, tensor.origin.layer.span))
    return [Related(message, span) for message, span in places if span != where]


def _run(
    context: Context, layer: Layer, inputs: Sequence[Tensor], call: Call
) -> tuple[Tensor, ...]:
    called = LayerCall(layer, inputs, context.keras, call.keywords)
    layer.spec.assert_input_compatibility(called)
    if "parameters" not in layer.state:
        _build_inner(context, called, call)
        parameters = layer.spec.build(called)
        if context.keras.is_3:
            for class_name in NAMED_WHEN_BUILT.get(layer.class_name, ()):
                context.automatic_name(class_name)
        context.journal.set(layer.state, "parameters", parameters)
        context.journal.set(layer.state, "built_for", tuple(called.shapes))
    return layer.spec.compute_output_spec(called)


def _build_inner(context: Context, called: LayerCall, call: Call) -> None:
    """Build the layers that are built with this one; `state` keeps them as `wraps`."""
    from kerasight.apis.keras.models.sequential import build

    outer = called.layer
    inner = outer.spec.sublayer_calls(called)
    for each in inner:
        layer = each.layer
        if isinstance(layer, Model):
            if layer.is_sequential and len(each.inputs) == 1:
                build(context, layer, each.shape, call)
        elif "parameters" not in layer.state:
            _build_inner(context, each, call)
            parameters = layer.spec.build(each)
            context.journal.set(layer.state, "parameters", parameters)
            context.journal.set(layer.state, "built_for", tuple(each.shapes))
    if inner:
        context.journal.set(outer.state, "wraps", tuple(each.layer for each in inner))
