"""Calling layers and models on symbolic tensors.

A model is also a layer; a stack of layers is built when it is called, or by a layer around it.
"""

# ruff: noqa: PLC0415 - most operations are on layers' outputs of one dtype and batch

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kerasight.apis.keras.dtypes.policies import is_cast
from kerasight.apis.keras.graph import masks
from kerasight.apis.keras.graph.call_sites import place_of
from kerasight.apis.keras.graph.declared_shapes import shape_declared_by
from kerasight.apis.keras.graph.nodes import connect
from kerasight.apis.keras.graph.replay import output_shapes
from kerasight.apis.keras.models.inputs import input_tensor
from kerasight.values.events import InputShapeIgnored, LayerRejected
from kerasight.values.findings import Related
from kerasight.values.keras import Layer, Model, Tensor, UnknownLayer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerCall
from kerasight.values.objects import Rest, Unknown, Value
from kerasight.values.problems import OtherMismatch, ProblemFound
from kerasight.values.shapes import Shape, UnknownDim, unknown_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span


def apply_layer(
    context: Context,
    layer: Layer,
    inputs: Sequence[Tensor],
    call: Call,
    *,
    others: Sequence[Tensor] = (),
    place: Span | None = None,
    alone: bool = False,
    stack: Model | None = None,
) -> tuple[Tensor, ...]:
    """The outputs of calling a layer on tensors; a problem becomes an event.

    `others` are other tensors connected to the layer (an initial state), `place` is that of the
    layer in the statement that calls it, `stack` the `Sequential` that calls it.
    """
    if not DECLARES.isdisjoint(layer.arguments):
        given = [tensor.shape for tensor in inputs]
        _check_declared(context, layer, given, place_of(layer, call, place), stack)
    fed = cast_for(context, layer, (*inputs, *others) if others else inputs)[: len(inputs)]
    try:
        if alone and layer.spec.takes_list:
            raise ProblemFound(OtherMismatch(inputs[0].shape, "it merges a list of tensors"))
        outputs = _run(context, layer, fed, call)
    except ProblemFound as found:
        where = place_of(layer, call, place)
        related = (*_causes(layer, inputs, where), *context.calls.led_here())
        context.record(
            LayerRejected(
                context.at(where, related),
                layer=layer,
                problem=found.problem,
                inputs=tuple(inputs),
            )
        )
        outputs = (Tensor(unknown_shape(f"{layer.class_name} cannot be built")),)
    if others or (layer.spec.takes_list and layer.arguments.get("axis", -1) != 0):
        from kerasight.apis.keras.ops.batches import report_combined

        where = place_of(layer, call, place)
        report_combined(context, layer.class_name, inputs, where, others or None)
    taken = masks.taken_by(context, layer, inputs, call)
    inside = context.tracing.inside
    around = (*others, *taken)
    made = connect(context, layer, inputs, outputs, inside=inside, others=around)
    masks.pass_on(context, layer, inputs, made)
    return made


def cast_for(context: Context, layer: Layer, inputs: Sequence[Tensor]) -> Sequence[Tensor]:
    """The inputs as Keras 3 passes them to a layer that computes in another float dtype.

    A cast uses an automatic name, but the graph connects the layer to the tensor itself.
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
            if not context.tracing.inside:
                context.names.of_class("Cast")
            tensor = replace(tensor, dtype=compute)  # noqa: PLW2901
        fed.append(tensor)
    return fed


DECLARES = frozenset({"batch_input_shape", "input_shape"})
"""Arguments by which a first layer declares its input shape."""


def _check_declared(
    context: Context, layer: Layer, shapes: Sequence[Shape], where: Span, stack: Model | None
) -> None:
    """Record a declared input shape that differs from the input, once for a `Sequential`."""
    declared = shape_declared_by(layer, context.keras)
    if declared is None or declared.dims is None or len(shapes) != 1 or shapes[0].dims is None:
        return
    fed = shapes[0].dims
    differs = len(fed) != len(declared.dims) or any(
        isinstance(one, int) and isinstance(other, int) and one != other
        for one, other in zip(fed, declared.dims, strict=True)
    )
    if not differs:
        return
    first = stack.state.shape_ignored if stack is not None else None
    if isinstance(first, InputShapeIgnored):
        first.others.append(where)
        return
    event = InputShapeIgnored(context.at(where), layer=layer, declared=declared, fed=shapes[0])
    context.record(event)
    if stack is not None:
        context.journal.change(stack.state).shape_ignored = event


def _causes(layer: Layer, inputs: Sequence[Tensor], where: Span) -> list[Related]:
    """The places where the layer is made and where its input is declared, if not `where`."""
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
    if layer.state.parameters is None:
        build_layer(context, called, call)
        context.journal.change(layer.state).called_in_layer = context.tracing.in_layer or None
    return layer.spec.compute_output_spec(called)


def build_layer(context: Context, called: LayerCall, call: Call) -> None:
    """Make the weights of a layer and of those inside it, for inputs of these shapes.

    Raises ProblemFound where Keras raises.
    """
    layer = called.layer
    _build_inner(context, called, call)
    parameters = layer.spec.build(called)
    for class_name in layer.spec.facts(context.keras).named_when_built or ():
        context.names.of_class(class_name)
    state = context.journal.change(layer.state)
    state.parameters, state.built_for = parameters, tuple(called.shapes)


def _build_inner(context: Context, called: LayerCall, call: Call) -> None:
    """Build the layers that are built with this one; `state` has them as `wraps`."""
    outer = called.layer
    inner = outer.spec.sublayer_calls(called)
    for each in inner:
        layer = each.layer
        if isinstance(layer, Model):
            if layer.is_sequential and len(each.inputs) == 1:
                build_stack(context, layer, each.shape, call)
        elif layer.state.parameters is None:
            _build_inner(context, each, call)
            parameters = layer.spec.build(each)
            state = context.journal.change(layer.state)
            state.parameters, state.built_for = parameters, tuple(each.shapes)
    if inner:
        context.journal.change(outer.state).wraps = tuple(each.layer for each in inner)


def call_model(
    context: Context, model: Model, inputs: Sequence[Tensor], call: Call
) -> tuple[Tensor, ...]:
    """The outputs of a model for these tensors, which build a Sequential without a shape."""
    if model.form == "Subclassed":
        return apply_layer(context, model, inputs, call)
    shapes = [tensor.shape for tensor in inputs]
    if model.is_sequential and model.inputs is None and len(shapes) == 1:
        build_stack(context, model, _met_first(model, shapes[0]), call, inputs[0].dtype)
    if model.state.parameters is None:
        context.journal.change(model.state).called = True
    made = output_shapes(model, shapes, context.keras)
    dtypes = _output_dtypes(model, inputs, context.keras)
    if len(dtypes) != len(made):
        dtypes = (None,) * len(made)
    outputs = [Tensor(shape, dtype=dtype) for shape, dtype in zip(made, dtypes, strict=True)]
    return connect(context, model, inputs, outputs, inside=context.tracing.inside)


def _met_first(model: Model, shape: Shape) -> Shape:
    """The shape that an unbuilt model is built for when it is called on this one.

    Data from training or evaluation may have built it before, for another batch size.
    """
    if not model.state.fed or not shape.dims:
        return shape
    batch = UnknownDim("the batches that the model is fed")
    return Shape((batch, *shape.dims[1:]))


def _output_dtypes(
    model: Model, inputs: Sequence[Tensor], keras: KerasVersion
) -> Sequence[str | None]:
    """The outputs of the model itself, which casts its inputs.

    In Keras 3, tensors of another shape pass through the layers.
    """
    own = model.inputs or ()
    same = len(own) == len(inputs) and all(
        mine.dtype == given.dtype or (keras.is_3 and mine.shape == given.shape)
        for mine, given in zip(own, inputs, strict=True)
    )
    return [tensor.dtype for tensor in model.outputs or ()] if same or keras.is_2 else ()


def implied_name(context: Context, first: Value) -> str | None:
    """Keras 2 names an implied input after the first layer, Keras 3 like any other input."""
    return f"{first.name}_input" if context.keras.is_2 and isinstance(first, Layer) else None


def name_built(context: Context, model: Model) -> None:
    """In Keras 3, building makes a functional model, which uses an automatic name."""
    if context.keras.is_3 and model.stack and model.outputs is not None:
        context.names.of_class("Functional")


def begin_stack(context: Context, model: Model, tensor: Tensor) -> None:
    """Start the stack with `tensor`."""
    state = context.journal.change(model.state)
    state.inputs = state.outputs = (tensor,)


def extend_stack(
    context: Context, model: Model, layer: Value, call: Call, place: Span | None
) -> None:
    """Call the next layer of a stack on the outputs of the previous one."""
    assert model.outputs is not None
    tensors = model.outputs
    if isinstance(layer, Model):
        outputs = call_model(context, layer, tensors, call)
    elif isinstance(layer, Layer):
        alone = len(tensors) == 1
        outputs = apply_layer(context, layer, tensors, call, place=place, alone=alone, stack=model)
    else:
        unknown = layer.value if isinstance(layer, UnknownLayer) else layer
        assert isinstance(unknown, Unknown | Rest)
        outputs = (Tensor(unknown_shape(unknown.reason)),)
    context.journal.change(model.state).outputs = outputs


def build_stack(
    context: Context, model: Model, shape: Shape, call: Call, dtype: str | None = None
) -> None:
    """`model.build(shape)`, or the first call on data: run the whole stack from `shape`.

    Keras 3 uses the dtype of the first layer for the input, Keras 2 that of the data.
    """
    if model.inputs is not None:
        return
    first = model.stack[0] if model.stack else None
    name = implied_name(context, first)
    if context.keras.is_3:
        dtype = first.precision.compute if isinstance(first, Layer) else None
    with context.tracing.graph():
        tensor = input_tensor(context, shape, call.span, name, dtype=dtype, implied=True)
        begin_stack(context, model, tensor)
        for layer in list(model.stack):
            extend_stack(context, model, layer, call, None)
        name_built(context, model)
